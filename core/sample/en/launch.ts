import type { SameShape } from '../../../shared/texts/sameShape.ts'
import type { launch as es } from '../es/launch.ts'

export const launch = {
  title: 'Presentation of the National Action Plan to partners',
  place: 'Francisco Morazán Room, Ministry of Foreign Affairs, Tegucigalpa',
  objective:
    'To present the National Action Plan on displacement and protection to the international community and to national organisations, and to establish the National Coordination Group as the permanent body for its follow-up.',
  aims: [
    'Explain the commitments made by each institution and how far each one has come.',
    'Identify the technical and financial support that the Government considers most urgent.',
    'Learn the areas of interest of each partner, to avoid duplicated efforts in the municipalities.',
    'Agree on how the Group will work and how often it will meet.',
  ],
  agenda: [
    'Welcome and approval of the agenda',
    'Presentation of the National Action Plan',
    'Open dialogue with partners',
    'Participation of government institutions',
    'Reading of agreements',
    'Closing',
  ],
  capacities: { tremblay: 'Chair Pro Tempore of the Support Platform' },
  presentations: [
    {
      text: 'The Director General explained the updated National Action Plan, which brings together **31 commitments**: 24 on protection, 3 on education and 4 on livelihoods. He explained that it is steered at three levels (political, managerial and technical) and that eleven institutions have already appointed their liaison staff.\n\nHe noted that the Plan creates no new structures: it puts in order what each institution does under its mandate and lets partners know in which municipality, with which population and with which budget work is being done.',
      priorities: [
        'Strengthen the municipal units that assist returned and displaced persons.',
        'Have a single register, so that nobody is interviewed several times over.',
        'Give the Directorate for the Protection of Internally Displaced Persons a budget of its own.',
        'Certify job skills acquired abroad.',
        'Train border staff to identify protection needs.',
        'Expand psychosocial care in the reception centres.',
        'Have temporary housing for families who cannot go back to their community.',
      ],
    },
  ],
  discussion:
    "The dialogue combined technical questions about budgets and reception with announcements by partners. Several delegations acknowledged the Government's leadership and asked that the Group meet regularly, with information sent in advance.\n\nThe question of the Delegation of the European Union on the boundary between the two inter-institutional commissions remained unanswered; the Ministry of Foreign Affairs offered to bring a proposal.",
  themes: [
    'Scale of returns and real capacity of the reception centres.',
    'Protection needs of those who cannot go back to their community of origin.',
    'Passage of the law on internal displacement, pending in the National Congress.',
    'Certification of skills as a way into formal employment.',
    'Risk of duplicated projects in the same municipalities of the Sula Valley.',
  ],
  headings: { government: 'Participation of government institutions' },
  interventions: {
    worldBank: {
      lead: 'She thanked the speakers for a clear presentation and asked two questions:',
      points: [
        'How many of the 31 commitments have a budget assigned this year, and which ones depend entirely on partners?',
        'Can someone who learned a trade outside Honduras obtain today a document that companies in the country accept?',
      ],
    },
    budgetAnswer: {
      points: [
        'Nineteen commitments have a budget line. The remaining twelve depend on partners, in particular those on housing and livelihoods.',
        'In the last six months 25,310 returns were recorded, some 4,200 a month; 18% were children and adolescents.',
        'The Omoa centre is over capacity two days a week and is run with staff borrowed from other offices.',
      ],
    },
    skillsAnswer: {
      points: [
        'Yes. INFOP assesses and certifies 42 trades; to date 317 returned persons have obtained their certificate, most of them in construction, welding and cooking.',
        'We ask the consulates to help obtain the work records issued abroad: without that document the assessment takes three times as long.',
      ],
    },
    canada: {
      points: [
        'Congratulated the Government of Honduras on presenting a plan that says who is responsible, which the Support Platform had been asking of every country.',
        'The priority of the Canadian chair is the protection of women and girls along mobility routes.',
        'Canada is willing to organise a joint visit of the Support Platform to Danlí and Trojes, on the date that the Government considers suitable.',
      ],
    },
    iom: {
      lead: 'She welcomed the establishment of the Group and raised two questions:',
      points: [
        'Is each person asked, in the reception centre, whether they can go back to their community without danger?',
        'What happens to a family once it leaves the centre and reaches its municipality without housing or documents?',
      ],
    },
    protectionAnswer: {
      points: [
        'The question is on the form, but it is not always asked when several buses arrive at once; of those who answer it, about one person in seven expresses fear of going back.',
        'Over the past year 486 families were supported in relocating to other departments of the country.',
        'Identification improves when the interview takes place in private; three of the four centres still have no room for it.',
      ],
    },
    receptionAnswer: {
      points: [
        'Every returned person receives food, a telephone call and transport; referral to housing and employment depends on the municipal units, which today exist in 38 municipalities.',
        'The Institute is reviewing the vulnerability form with the General Directorate, so that the same one is used at all entry points.',
      ],
    },
    humanRights: {
      points: [
        'Displacement does not always reach the statistics: many families move at night, without filing a complaint and without telling anyone.',
        'Urged the institutions present to send a letter to the National Congress, asking that the law on internal displacement be placed on its agenda.',
        'Testimonies have been received of pressure on those who report the occupation of homes in two neighbourhoods of the Central District.',
      ],
    },
    bill: {
      points: [
        'The Ministry shares the urgency: the bill received a favourable opinion and only its debate in the plenary remains.',
        'In the meantime the Directorate places the draft regulations at the disposal of the Group, to receive comments from partners.',
      ],
    },
    facility: {
      points: [
        'The Bank has a non-reimbursable facility for countries that receive returned population, and Honduras meets the conditions to apply.',
        'The indicative amount per operation is up to 6 million dollars, over 36 months.',
        'The first step is a concept note agreed with the Ministry of Finance.',
      ],
    },
    hemisphere: {
      points: [
        'The Member States are pleased to see Honduras turn its commitments into an instrument with indicators.',
        'The regional fund will receive project proposals until {{day:-440}}; the office in Tegucigalpa can help to prepare them.',
      ],
    },
    europe: {
      lead: 'He spoke on behalf of the Delegation and of the Member States present in the country:',
      points: [
        'The current portfolio includes four programmes with a human mobility component in the west and in the Sula Valley.',
        'How will the commission on displacement and the commission on refuge be prevented from convening the same people on the same matters?',
        'Asked for a map of interventions by municipality, with start and end dates.',
        'Planning of the next cooperation cycle closes in a few months; proposals that arrive late can hardly be included.',
      ],
    },
    civilSociety: {
      points: [
        'The organisations that work in the neighbourhoods wish to take part in the Group with a permanent voice and not only as implementers.',
        'Over the past year the Foundation assisted 1,140 young people at risk of displacement in Choloma and Villanueva.',
        'Asked that invitations be sent at least ten days ahead, with the documents attached.',
      ],
    },
    health: {
      points: [
        'The Ministry applies a health care guide for migrant population in the four centres and in the border health facilities.',
        'Cases of dehydration, untreated chronic illness and mental health conditions are being detected.',
        'Asked for support to hire six psychologists during the months with most arrivals.',
      ],
    },
    education: {
      points: [
        'In the current school year 2,870 returned children enrolled through the flexible learning modalities.',
        'The main obstacle is no longer enrolment but staying in school: many families move house two or three times in a year.',
      ],
    },
    women: {
      points: [
        'Women who return with children in their care have less access to employment programmes, because the schedules take no account of care work.',
        'Asked that all figures presented to the Group be disaggregated by sex, age and department of destination.',
      ],
    },
  },
  agreements: {
    mapping: {
      text: 'Prepare the map of interventions by municipality, with population served, amount and start and end dates, and share it with all members of the Group.',
      followUps: [
        [
          'The data sheet was designed and 14 of the 33 organisations replied. UNDP provided the mapping platform.',
          'Write again to the organisations that have not replied and set a single cut-off date.',
        ],
        [
          'The map was presented with 96 interventions in 54 municipalities and published on the portal of the General Directorate.',
          'Update it every six months together with the cooperation matrix.',
        ],
      ],
    },
    lawLetter: {
      text: 'Send the National Congress a letter from the Ministry of Foreign Affairs, supported by the institutions of the Group, asking that the law on internal displacement be placed on the agenda.',
      followUps: [
        [
          'The letter was delivered to the Secretariat of Congress with the signatures of eleven institutions; the acknowledgement of receipt is on file.',
          'Follow up with the committee in charge of the bill.',
        ],
      ],
    },
    regionalFund: {
      text: 'Submit a project proposal on border assistance to the regional fund before the call closes.',
      followUps: [
        [
          'The technical team completed the logical framework and the budget; the endorsement of the Ministry of Finance is missing.',
          'Obtain the endorsement within the first week.',
        ],
        [
          'The proposal was submitted on time, for 480,000 dollars over 18 months.',
          'Inform the Group when the result is known.',
        ],
      ],
    },
    foreignRecords: {
      text: 'Agree with the consulates on a procedure to obtain work records issued abroad and to accept them in the certification of skills.',
      followUps: [
        [
          'A meeting was held with the consular network; each consulate has different requirements and there is no uniform fee.',
          'Propose a single form for the record.',
        ],
        [
          'The matter passed to the Working Group on Livelihoods, which took it up within the certification route. This agreement is superseded by the one made on {{day:-262}}.',
          'No actions pending under this agreement.',
        ],
      ],
    },
    sexData: {
      text: 'Present all statistics on return and displacement disaggregated by sex, age and department of destination.',
      followUps: [
        [
          'The current form does not ask for the department of destination; the change was requested from the IT unit.',
          'Test the corrected form in one centre.',
        ],
        [
          'The corrected form is in use in the Omoa centre. San Pedro Sula and Corinto are missing.',
          'Train 22 data entry clerks.',
        ],
        [
          'In use at three of the four entry points; the Ministry for Women validated the age groups.',
          'Add Corinto and publish the full series.',
        ],
      ],
    },
    visibility: {
      text: 'Make the support received visible in the municipalities, with a common format for signs and press releases.',
      followUps: [
        [
          'The image manual was agreed with three delegations and the first plaques were put up in Choloma.',
          'Extend it to the other partners.',
        ],
        [
          'Five joint press releases issued in the half-year; AECID and Canada joined.',
          'Prepare a visual summary for the annual report.',
        ],
      ],
    },
    fieldVisit: {
      text: 'Organise with the chair of the Support Platform a joint visit to Danlí and Trojes.',
      followUps: [
        [
          'The term of the chair of the Platform ended before a date was set. The parties agreed to withdraw the agreement.',
          'Consider a new visit with the incoming chair.',
        ],
      ],
    },
    focalPoints: {
      text: 'Appoint in writing a focal point and an alternate for each institution before the Group.',
      followUps: [
        [
          'All 33 appointments were received and the directory of the Group was put together.',
          'Update the directory when staff change.',
        ],
      ],
    },
  },
  closing:
    'I thank each delegation for being here and, above all, for the frankness of its questions. The Plan that we presented today will be useful to the extent that we hold one another to account.\n\nThe Ministry will convene this Group regularly and will send the minutes within eight working days. I wish you all a good return to your duties.',
  nextMeeting: {
    place: 'Tegucigalpa, hybrid',
    notes: 'Main subject: the single register, data quality and progress of the law on internal displacement.',
  },
  sections: [
    {
      title: 'Note on this sample',
      body: 'This meeting is part of a **sample workspace**. The people, the figures and what is attributed here to institutions are invented; they serve to get to know the program and can be deleted at any time.',
    },
  ],
} satisfies SameShape<typeof es>
