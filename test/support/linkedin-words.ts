/** Employers whose names tell their industry, as real ones mostly do. */
export const employers = [
  'Northwind Bank',
  'Harbour Savings Bank',
  'Meridian Capital Partners',
  'Ledgerline Insurance AG',
  'Helix Biotech',
  'Alder Pharmaceuticals',
  'St. Brigid Hospital',
  'Greenfield Medical Center, Inc.',
  'Cobalt Software',
  'Quill & Byte Software GmbH',
  'Lumen Cloud Systems',
  'Parallax Robotics',
  'Åström Energi AB',
  'Sunward Solar',
  'Ironbridge Steel Works',
  'Vantage Automotive',
  'Bluebird Airlines',
  'Tideway Logistics',
  'Orchard Foods, Ltd.',
  'Café Soleil Group',
  'Lakeside University',
  'Institut für Angewandte Physik',
  'City of Riverton',
  'Ministry of Transport',
  'Open Hands Foundation',
  'Clearwater Trust (Charity)',
  'Pageturner Media',
  'Studio Ñandú',
  'Whitfield & Sons Law LLP',
  'Summit Consulting Group',
  'Brightpath Recruiting',
  'Self-employed',
] as const;

export const positions = [
  'Software Engineer',
  'Senior Software Engineer',
  'Engineering Manager',
  'VP, Engineering',
  'Product Manager',
  'Head of Product',
  'Data Scientist',
  'UX Designer',
  'Account Executive',
  'Director of Sales, EMEA',
  'Marketing Manager',
  'Nurse Practitioner',
  'Research Associate',
  'Associate Professor',
  'Financial Analyst',
  'Investment Manager',
  'Project Manager',
  'Operations Lead',
  'HR Business Partner',
  'Talent Acquisition Partner',
  'Legal Counsel',
  'Consultant',
  'Founder & CEO',
  'Chief of Staff',
  'Teacher',
  'Policy Adviser',
  'Supply Chain Planner',
  'Journalist',
  'Intern',
  'Owner',
] as const;

// One name a line would be forty lines.
// prettier-ignore
export const firstNames = [
  'Ana', 'Ben', 'Chloé', 'Daniel', 'Emre', 'Fatima', 'Giulia', 'Hannah', 'Ivan', 'João', 'Karin', 'Liam', 'Mei', 'Noah',
  'Olga', 'Priya', 'Quentin', 'Renée', 'Søren', 'Thúy', 'Uwe', 'Valentina', 'Wei', 'Ximena', 'Yusuf', 'Zoë', 'Łukasz',
  'Mary Ann', 'J. R.', 'Åsa', 'Óscar', 'Nikhil', 'Aoife', '小明', 'Дарья', 'Amara', 'Kwame', 'Leila', 'Tomáš', 'Ruth',
] as const;

// One name a line would be forty lines.
// prettier-ignore
const plainLastNames = [
  'Müller', 'García', 'Smith', 'Nguyễn', "O'Connor", 'Kowalski', 'Østergaard', 'Silva', 'Rossi', 'Dubois', 'Yılmaz',
  'Khan', 'Patel', 'Novák', 'Andersson', 'van der Berg', 'Lee', 'Cohen', 'Petrov', 'Tanaka', 'Okafor', 'Mensah', 'Haddad',
  'Schäfer', 'Fernández', 'MacLeod', 'Papadopoulos', 'Jensen', 'Brown', 'Wang', 'Popescu', 'Lindqvist', 'Moreau', 'Costa',
  'Smith-Jones', 'Weiß', 'Horváth', 'Kaya', 'Sato', 'Dlamini',
] as const;

const stems = 'Ander Berg Dahl Ek Fisch Gold Hart Kirch Lang Mar New Ober Pet Ros Stein Win Zim'.split(' ');
const endings = 'son berg mann ova ström field ley wood escu idis enko sen ski feld ton'.split(' ');

/** Enough of them that two people in one company rarely share a name, as in life. */
export const lastNames: readonly string[] = [
  ...plainLastNames,
  ...stems.flatMap((stem) => endings.map((ending) => stem + ending)),
];

/** What people add to their last names. */
export const suffixes = [', PhD', ', MBA, PMP', ' 🚀', ' (she/her)', ' "Max"'] as const;
