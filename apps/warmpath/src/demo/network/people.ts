/**
 * Everybody in Port Ellery, a town on no map. The key is the person's external id, so `ext:maya` names Maya; the value
 * is name and headline.
 */
export const people = {
  maya: ['Maya Lindqvist', 'Physics teacher on her way into wind-energy data'],

  // whom Maya knows herself
  tomas: ['Tomas Reyes', 'Chemistry teacher; shares a lab with Maya'],
  ingrid: ['Ingrid Solberg', 'Head teacher who would hate to lose a physicist'],
  chloe: ['Chloe Martin', 'Biology teacher'],
  greta: ['Greta Nyberg', 'Retired head of science; taught Maya how to teach'],
  priya: ['Priya Raman', 'Data analyst who used to teach maths'],
  daniel: ['Daniel Moreau', 'Electrical engineer; rows with Maya on Sundays'],
  elena: ['Elena Petrova', 'Professor of physics; supervised Maya’s thesis'],
  omar: ['Omar Haddad', 'Teaches data analysis in the evenings'],
  hannah: ['Hannah Weiss', 'Ward nurse, and Maya’s oldest friend'],
  leo: ['Leo Lindqvist', 'Dispatcher; Maya’s brother'],
  carmen: ['Carmen Ortega', 'Keeps the alumni of Ellery University together'],
  nadia: ['Nadia Farouk', 'Chairs Women in Data Ellery'],
  jonas: ['Jonas Brandt', 'Recruiter for engineering and data'],
  mei: ['Mei Tanaka', 'Plans where the town gets its energy from'],
  samuel: ['Samuel Adeyemi', 'Data engineer; second tenor in Maya’s choir'],
  kenji: ['Kenji Mori', 'Turbine technician; lives next door to Maya'],
  paul: ['Paul Whitaker', 'Finds placements for people who change careers'],
  lina: ['Lina Haas', 'Writes about energy for the Ellery Courier'],

  // Tidewind, where Maya wants to work
  ruth: ['Ruth Castellano', 'Decides who joins the data team'],
  isabel: ['Isabel Nunes', 'Runs Tidewind'],
  marcus: ['Marcus Bell', 'Hires for all of Tidewind'],
  ben: ['Ben Carter', 'Finds out why a turbine yields less than it should'],
  pavel: ['Pavel Horak', 'Keeps the turbines’ control systems talking'],
  finn: ['Finn O’Brien', 'Manages the site off Ellery Point'],
  yusuf: ['Yusuf Demir', 'Forecasts what the wind farm will yield'],

  // others who work with data or energy
  amara: ['Amara Diallo', 'Leads the analysts at Larkfield'],
  aisha: ['Aisha Khan', 'Builds data pipelines'],
  stefan: ['Stefan Ilic', 'Leads analytics at Galewatch'],
  irene: ['Irene Vasquez', 'Watches over 300 turbines at once'],
  dora: ['Dora Klein', 'First data analyst at Galewatch'],
  helen: ['Helen Schmidt', 'Built Sunfold’s data team from nothing'],
  sofia: ['Sofia Marin', 'Decides what Sunfold builds next'],
  victor: ['Victor Lang', 'Studies how grids take up wind power'],
  henrik: ['Henrik Dahl', 'Measures wind for a living'],
  noah: ['Noah Fischer', 'Marine meteorologist'],
  fatima: ['Fatima Zahra', 'Data scientist for storm damage'],
  kofi: ['Kofi Asante', 'Machine-learning engineer'],
  david: ['David Cohen', 'Actuary; keeps his contacts to himself'],
  ravi: ['Ravi Menon', 'Analyses where the trucks spend their time'],
  zoe: ['Zoe Papadakis', 'Founded the Nightowl Code School'],
  ahmed: ['Ahmed Salah', 'Mentors people in their second career'],

  // town, university, hospital, harbour
  lucia: ['Lucia Ferri', 'Lectures on statistics'],
  rosa: ['Rosa Delgado', 'Librarian of the science library'],
  peter: ['Peter Novak', 'Inspects schools'],
  margaret: ['Margaret Osei', 'Directs education in Port Ellery'],
  oliver: ['Oliver Grant', 'Answers for the town’s energy'],
  tariq: ['Tariq Rahman', 'Draws the town’s maps'],
  lars: ['Lars Eriksen', 'Warden of the salt marsh'],
  emma: ['Emma Larsen', 'Advises on where turbines may stand'],
  simon: ['Simon Achebe', 'Keeps the climate records of the coast'],
  julia: ['Julia Santos', 'Doctor in the emergency ward'],
  nina: ['Nina Roth', 'Surgeon'],
  oksana: ['Oksana Bondar', 'Looks after the hospital’s data'],
  hugo: ['Hugo Lefevre', 'Directs the harbour’s logistics'],
  anna: ['Anna Kowalska', 'Recruiter'],
  george: ['George Mensah', 'Invests in young energy companies'],
  vera: ['Vera Lindholm', 'Sits on Tidewind’s board'],

  // an island: nobody else knows them
  akira: ['Akira Sato', 'Designs games'],
  bella: ['Bella Rossi', 'Data analyst for games'],
  chris: ['Chris Doyle', 'Heads the studio'],

  kit: ['Kit Larkin', 'Moved to Port Ellery last week and knows nobody yet'],
} as const satisfies Readonly<Record<string, readonly [name: string, headline: string]>>;

export type PersonKey = keyof typeof people;

/** Those who take part themselves; of everybody else the network only knows. */
export const members: readonly PersonKey[] = [
  'maya',
  'priya',
  'omar',
  'nadia',
  'samuel',
  'elena',
  'ingrid',
  'amara',
  'david',
];

/** Added last of all: whoever finds Kit knows that the network is complete. */
export const lastToCome: PersonKey = 'kit';
