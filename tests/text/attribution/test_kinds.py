"""What kind of source a phrase is, for mentions as news writes them."""

import pytest
from text.attribution.saying import last

KINDS = {
    "official": """
        Councilwoman Rita Sandhu
        Council Member Joel Reyes
        City Councilor Ed Marks
        Superintendent of Schools Marla Dunn
        Cmdr. Lee Hobart
        Cmdr Lee Hobart
        Lt Col Amir Haddad
        Lt. Col. Amir Haddad
        Supt. Karen Voss
        Supt Karen Voss
        Det Insp Colin Marsh
        Detective Chief Inspector Colin Marsh
        Det Supt Colin Marsh
        PC Jo Blunt
        Chief Constable Anita Rowe
        Chief Supt Anita Rowe
        Police Chief Dan Orr
        Fire Chief Tomas Arroyo
        Battalion Chief Tomas Arroyo
        Deputy Fire Chief Tomas Arroyo
        Fire Marshal Tomas Arroyo
        Brig. Gen. Yaw Mensah
        Brig Gen Yaw Mensah
        Maj. Gen. Yaw Mensah
        Rear Admiral Philip Nunn
        Rear Adm. Philip Nunn
        Vice Adm. Philip Nunn
        Wing Commander Philip Nunn
        Sgt. Nora Pike
        Staff Sgt. Nora Pike
        Cpl. Nora Pike
        Trooper Nora Pike
        Deputy Nora Pike
        Undersheriff Nora Pike
        Sheriff's Deputy Nora Pike
        Alderman Nick Bosko
        Selectman Nick Bosko
        Assemblymember Nick Bosko
        County Commissioner Nick Bosko
        City Manager Nick Bosko
        City Attorney Nick Bosko
        District Attorney Nick Bosko
        Attorney General Nick Bosko
        Solicitor General Nick Bosko
        Deputy Mayor Nick Bosko
        Lord Mayor Nick Bosko
        Borough President Nick Bosko
        Town Clerk Nick Bosko
        Comptroller Nick Bosko
        State Auditor Nick Bosko
        Public Health Director Dr. Lena Frost
        Health Director Dr. Lena Frost
        Dr. Lena Frost, the county's health director,
        Dr. Lena Frost, the state health commissioner,
        Dr Lena Frost, the health minister,
        Health Secretary Dr. Lena Frost
        Dr. Lena Frost, county health officer,
        Chief Medical Officer Dr. Lena Frost
        Education Minister Dr Musa Kallon
        Councillor Bev Tranter
        Cllr Bev Tranter
        Cllr. Bev Tranter
        MP Bev Tranter
        Bev Tranter, the MP for Dunmoor,
        Senator Bev Tranter
        State Rep. Bev Tranter
        Rep. Bev Tranter, D-Ohio,
        Congressman Bev Tranter
        Taoiseach Sean Doyle
        Chancellor Sean Doyle
        Prefect Sean Doyle
        Regional Governor Sean Doyle
        Vice-President Sean Doyle
        Vice President Sean Doyle
        Special Envoy Sean Doyle
        High Commissioner Sean Doyle
        Permanent Secretary Sean Doyle
        Interior Minister Sean Doyle
        Judge Sean Doyle
        Justice Sean Doyle
        Magistrate Sean Doyle
        Public Prosecutor Sean Doyle
        Coroner Sean Doyle
        School board member Tina Vance
        School principal Tina Vance
        Tina Vance, a member of the school board,
        Tina Vance, chair of the planning committee,
        Tina Vance, head of the regional water authority,
        Tina Vance, a spokeswoman for the police,
        Tina Vance, who heads the fire department,
        Harbourmaster Tina Vance
        Governor-General Tina Vance
        Chief Tina Vance
        Capt. Tina Vance
        Inspector Tina Vance
        Police Commissioner Tina Vance
        Superintendent Tina Vance
        Petty Officer Tina Vance
        Lance Corporal Tina Vance
        Brigadier Tina Vance
        Air Marshal Tina Vance
        Commodore Tina Vance
        Special Agent Tina Vance
        Gov. Tina Vance
        Lt. Gov. Tina Vance
        Mayor-elect Tina Vance
        Ombudsman Tina Vance
        Former president Hugo Marin
        Former President Hugo Marin, who leads the Dawn movement,
        Former prime minister Hugo Marin
        Opposition leader Hugo Marin
        Party leader Hugo Marin
        Union leader Hugo Marin
        Company chief executive Hugo Marin
        CEO Hugo Marin
        Hugo Marin, the airline's chief executive,
        Lena Frost, director of the human rights commission,
        Lena Frost, human rights commissioner,
        FBI Special Agent Lena Frost
        Lena Frost, special agent in charge of the FBI office,
        Prime Minister Dr. Lena Frost
        Secretary of Health Dr. Lena Frost
        Dr. Lena Frost, director of the county health department,
        Dr. Lena Frost, the school superintendent,
        Former president Lena Frost, now leader of the Dawn movement,
    """,
    "government": """
        The fire brigade
        The coastguard
        The Coast Guard
        The Maritime and Coastguard Agency
        The ambulance service
        The London Ambulance Service
        The National Weather Service
        The weather service
        The health service
        The National Health Service
        The Norland Meteorological Office
        The Met Office
        The fire department
        The fire service
        The Dunmoor Fire and Rescue Service
        Downing Street
        The White House
        The Kremlin
        The Élysée
        The Élysée Palace
        The Elysee Palace
        Buckingham Palace
        The Blue House
        Whitehall
        Capitol Hill
        The presidential palace
        The prime minister's office
        The mayor's office
        The sheriff's office
        Dunmoor County Sheriff's Office
        The FBI
        The Federal Bureau of Investigation
        The Treasury
        The Home Office
        The Foreign Office
        The Justice Department
        Dunmoor police
        West Mercia Police
        The police department
        The Supreme Court
        The high court
        The election commission
        The National Statistics Office
        The central bank
        The port authority
        The highway patrol
        The state patrol
        The border force
        The border guard service
        The geological survey
        The U.S. Geological Survey
        The national park service
        The emergency services
        The civil protection agency
        The public prosecutor's office
        The district attorney's office
        The school district
        The health authority
        The Centers for Disease Control and Prevention
        The Food and Drug Administration
        The Environmental Protection Agency
        The tax office
        The Bundestag
        The Knesset
        The Duma
        The Prison Service
        The Crown Prosecution Service
        The National Hurricane Center
        The Ministry of Health
        The Foreign Ministry
        The Dunmoor City Council
        The European Commission
        The State Duma
        The National Police
        The Carabinieri
        The Coast Guard of Norland
        Rescue services
        The disaster management agency
        The Federal Aviation Administration
        The Dunmoor Health Board
        The county clerk's office
        The parks department
        The water authority
        The governor's office
        The police chief's office
        The Elysée
        Number 10 Downing Street
    """,
    "military": """
        The Pentagon
        The army
        The navy
        The Norland army
        The Norland Armed Forces
        The General Staff
        The air force
        The Israeli military
        The 4th Brigade
        The Southern Command
        Central Command
        The Marine Corps
        The US Navy
        The defence forces
        The Border Brigade
        The National Guard
        The IDF
        The Royal Navy
        The Third Army
        The rebel army
        Security forces
        Special forces
    """,
    "unnamed": """
        Health officials
        A former engineer
        A former employee
        A former worker at the plant
        A former minister
        A former official
        A former nurse
        A former soldier
        A retired teacher
        An ex-policeman
        A resident
        A 34-year-old welder
        A local fisherman
        A shopkeeper
        A government source
        A senior official
        Two officials
        A diplomat
        A Western diplomat
        A person familiar with the matter
        People familiar with the matter
        Sources
        Critics
        Supporters
        Witnesses
        Residents
        One driver
        A driver
        Some parents
        A mother of three
        An eyewitness
        A survivor
        A relative
        Neighbours
        A senior U.S. official
        An aide
        A security source
        A lawyer
        Lawyers
        Workers
        A nurse
        A truck driver
        A farmer
        The woman
        The man
        Two people briefed on the plan
        Opposition activists
        Campaigners
        A soldier
        Business leaders
        A waiter
        A plumber
        Locals
        The company's lawyers
    """,
    "ngo": """
        Médecins Sans Frontières (MSF)
        Medecins sans frontieres
        Doctors Without Borders
        Reporters Without Borders
        The Coast Rights Observatory (CRO)
        The Norland Peace Monitor (NPM)
        The Darlow Centre for Rights (DCR)
        The rights group Open Cells
        The rights group
        A rights group
        Human Rights Watch
        Amnesty International
        Oxfam
        The Norwegian Refugee Council
        The International Rescue Committee
        The International Committee of the Red Cross
        The Red Cross
        The Norland Red Crescent
        The Syrian Observatory for Human Rights
        Action Against Hunger
        The World Wildlife Fund
        The charity Bread First
        The aid group Bread First
        The war monitor
        The monitoring group
        A monitoring group
        The election monitoring group Clear Vote
        The advocacy group Clear Vote
        The campaign group Clear Vote
        The nonprofit Clear Vote
        The Civil Liberties Union
        The animal welfare group Paws
        Transparency International
        Mercy Corps
        Greenpeace
        The refugee charity
        The teachers' union
        The press freedom group
        The women's rights organisation Rise
        The veterans group
        The aid organisation
        Humanitarian organisations
        Aid agencies
        The humanitarian group Relief Now
        The Dunmoor Tenants Association
        The farmers' association
        The National Farmers' Union
        The civil rights organization
        The watchdog group
        Lena Frost, regional director of Médecins Sans Frontières (MSF),
        Lena Frost, a coordinator for the rights group Open Cells,
        Lena Frost, director of the charity Bread First,
        Lena Frost of Amnesty International
        Lena Frost, executive director of the nonprofit Clear Vote,
        Lena Frost, an emergency coordinator with Doctors Without Borders,
        Lena Frost, a spokeswoman for the Red Cross,
        Lena Frost, Norland director at Human Rights Watch,
        Lena Frost, programme manager at Oxfam,
        The monitoring group Rybka, in a post on its Telegram channel,
        The monitoring group Rybka, which runs a Telegram channel,
        The Norland Rights Watch (NRW)
    """,
    "expert": """
        The Crane Institute
        The Crane Institute for Economic Studies
        The Institute for the Study of War
        A think tank
        The think tank Crane
        The Brookhaven think tank
        The Centre for Strategic Studies
        The Center for Policy Research
        Strategist Milo Tan
        Milo Tan, a strategist at Holm Bank,
        Milo Tan, chief economist at Holm Bank,
        Chief economist Milo Tan
        Milo Tan, an analyst at Holm Bank,
        Milo Tan, senior fellow at the Crane Institute,
        Milo Tan, director of the Crane Institute,
        Milo Tan, professor of law at Norland University,
        Law professor Milo Tan
        Political scientist Milo Tan
        Professor Milo Tan
        Prof. Milo Tan
        Dr. Milo Tan
        Milo Tan, a volcanologist,
        Volcanologist Milo Tan
        Military analyst Milo Tan
        Milo Tan, a researcher with the university,
        Milo Tan, a security expert,
        Milo Tan, a retired colonel and military analyst,
        Milo Tan, a climate scientist at the institute,
        An economist at Holm Bank
        Analysts at Holm Bank
        A professor at Norland University
        Researchers at Norland University
        Scientists
        Experts
        Legal experts
        A scientist at the institute
        The study's lead author, Milo Tan,
        Milo Tan, lead author of the study,
        Milo Tan, the study's author,
        Milo Tan, a market strategist,
        Milo Tan, a tax specialist,
        Milo Tan, a veterinarian,
        Milo Tan, a paediatrician at the hospital,
        Political analyst Milo Tan
        Milo Tan, a lecturer in politics,
        The historian Milo Tan
        Seismologist Milo Tan
        Milo Tan, a postdoctoral researcher,
        Economists
        The university
        Norland University
        Dr. Lena Frost, a paediatrician at the county hospital,
    """,
    "other": """
        Paul Renn, 42, a welder,
        Welder Paul Renn, 42,
        Paul Renn, a 42-year-old bus driver,
        Paul Renn, a dock worker,
        Paul Renn, 61, a retired postal worker,
        Paul Renn, a resident of Dunmoor,
        Paul Renn, 19, a student at Norland University,
        Paul Renn, who works at the hospital,
        Paul Renn, who owns a bakery,
        Paul Renn, a cashier at the station,
        Teacher Paul Renn
        Paul Renn, 35, a teacher,
        Paul Renn, a nurse at the state hospital,
        Paul Renn, a lawyer for the family,
        Lawyer Paul Renn
        Attorney Paul Renn
        Paul Renn, his lawyer,
        Paul Renn, a lawyer for the union,
        Paul Renn, an attorney for the company,
        Defence lawyer Paul Renn
        Human rights lawyer Paul Renn
        Actor Paul Renn
        Paul Renn, the victim's brother,
        Fisherman Paul Renn
        Paul Renn, 50, a farmer who votes in the district,
        Coach Paul Renn
        Paul Renn, a father of two,
        Journalist Paul Renn
        Paul Renn, a bartender on Council Street,
        Paul Renn, 42,
        Taxi driver Paul Renn
        Businessman Paul Renn
        Paul Renn, a shop owner,
        Paul Renn, 70, a pensioner,
        Paul Renn, an electrician,
        The company
        The airline
        Norland Airways
        Brightmoor Energy
        Holm Bank
        The tech company Veldt
        The energy company Veldt
        Tech giant Veldt
        The operator
        The bank
        The hospital
        Ridgeway Motors
        The energy giant
        The oil company
        The carmaker
        The utility
        Norland Power
        Chipmaker Veldt
        The tech firm
        The budget airline Skyhop
        The developer
        Paul Renn, a 42-year-old welder,
        Paul Renn, 42, a mechanic from Dunmoor,
    """,
    "news_outlet": """
        The Dunmoor Register
        The Dunmoor Courier
        The Dunmoor Herald
        The Dunmoor Post
        The Dunmoor Times
        The Dunmoor Gazette
        The Dunmoor Tribune
        The Dunmoor Chronicle
        The Dunmoor Star
        The Dunmoor Journal
        The Dunmoor Observer
        The Dunmoor Record
        The Dunmoor Bee
        The Dunmoor Sun
        The Dunmoor Advertiser
        The Dunmoor Echo
        The Dunmoor Argus
        The Dunmoor Evening News
        The Dunmoor Daily News
        The Dunmoor News
        The Dunmoor Free Press
        The Dunmoor Press
        The Dunmoor Post-Dispatch
        The Dunmoor Times-Union
        The Dunmoor Star-Ledger
        The Dunmoor Sentinel
        The Dunmoor Advocate
        The Dunmoor Eagle
        The Dunmoor Plain Dealer
        The Dunmoor Business Journal
        The Financial Ledger
        The New York Times
        The daily Norsk Blad
        The newspaper Norsk Blad
        Channel 9
        Dunmoor FM
        Norland TV
        The news site Dunmoor Now
        The broadcaster NRB
        Local media
        The paper
        The newspaper
        The investigative outlet Lantern
        The Washington Examiner
        A local radio station
        Norland Broadcasting Corporation
        The public broadcaster
        The magazine Kite
        Dunmoor Weekly
        The South Norland Morning Post
    """,
    "document": """
        The report
        A report by auditors
        A survey
        A survey by the union
        A poll
        A poll by Norland University
        A study
        A study by researchers at Norland University
        A study published in the journal Kite
        A filing
        A court filing
        A regulatory filing
        The indictment
        A federal indictment
        The audit
        An audit
        An audit by the state comptroller
        The letter
        A letter
        A letter from the mayor
        The memo
        An internal memo
        Court documents
        Court records
        Prosecutors' filing
        The complaint
        A lawsuit
        The affidavit
        The police report
        The autopsy report
        The coroner's report
        A draft law
        The bill
        Internal emails
        The census
        The ruling
        A white paper
        The transcript
        A leaked document
        An inquiry report
        Official figures
        Company records
        The annual report
        The contract
        The inspection report
        A charging document
        A UN report
        An opinion poll
        The probable cause statement
        The criminal complaint
        The charge sheet
        A press release
        An exit poll
        The inquiry's findings
        A watchdog report
        The autopsy
        A fact-check
        The plea agreement
        The jail roster
        The preliminary report
    """,
    "party": """
        The Reform Party
        The opposition Reform Party
        The opposition party Dawn
        The ruling party
        The Greens
        The Liberals
        The Social Democrats
        The Christian Democrats
        The opposition
        The opposition coalition
        The ruling coalition
        The Dawn movement
        The Farmers, a coalition party,
        The centre-right Pioneers party
        The National Front
        The Republican Party
        Senate Republicans
        House Democrats
        The Conservatives
        The Labour Party
        The campaign
        The Holt campaign
        The far-right Norland First party
        The Republican National Committee
        The Democratic National Committee
        Opposition parties
        The People's Party
        The Workers' Party of Norland
        The Socialists
        The Nationalists
        The Centrists
        Sinn Fein
    """,
    "social_media": """
        A Telegram channel
        The Telegram channel Rybka
        The Telegram channel of the monitoring group
        A Facebook post
        A TikTok video
        The Facebook page
    """,
    "intelligence_service": """
        The intelligence service
        The CIA
        MI5
        MI6
        The security service
        Military intelligence
        The domestic intelligence agency
        The spy agency
        The FSB
        The Mossad
        The National Intelligence Agency
        The Security Service of Ukraine
    """,
    "wire_agency": """
        The news agency
        The news agency Mint
        Mint news agency
        Reuters
        The Associated Press
        AFP
        The Norland Press Agency
        The DPA
        Kyodo
    """,
    "state_media": """
        State media
        State television
        The state broadcaster
        The state news agency
        State-run TV
        The state-owned newspaper Zarya
        The state-run Mint news agency
        State radio
        TASS
        The state news agency Mint
        Norland state TV
        The official news agency
    """,
}
MENTIONS = [(kind, mention.strip()) for kind, mentions in KINDS.items() for mention in mentions.strip().splitlines()]


@pytest.mark.parametrize(("kind", "mention"), MENTIONS, ids=[mention for _, mention in MENTIONS])
def test_a_mention_has_its_kind(kind, mention):
    assert last(f"{mention} said on Monday that the bridge would close.").type == kind
