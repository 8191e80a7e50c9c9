import { type Country, dramaNumber } from './country.ts';

export const britain: Country = {
  code: 'GB',
  language: 'en',
  share: { hcps: 42, patients: 28 },
  places: ['London', 'Leeds', 'Bristol', 'Glasgow', 'Cardiff', 'Norwich'].map((city) => ({
    city,
    timeZone: 'Europe/London',
  })),
  female: ['Imogen', 'Harriet', 'Priya', 'Bethan', 'Eleanor', 'Aisha', 'Rosalind', 'Fiona', 'Grace'],
  male: ['Callum', 'Rhys', 'Oliver', 'Tariq', 'Duncan', 'Hamish', 'Adeyemi', 'Edmund', 'Piers'],
  family: [
    ...['Ashdown', 'Bellweather', 'Carrick', 'Dunmore', 'Ellery', 'Fairbourne', 'Gillespie', 'Hartnell', 'Ives'],
    ...['Kestrel', 'Lomax', 'Merrow', 'Okonjo', 'Pendry', 'Quayle', 'Sandhu', 'Thackeray', 'Winslade'],
  ],
  titles: { female: ['Dr', 'Dr', 'Professor'], male: ['Dr', 'Dr', 'Professor'] },
  workplaces: [
    { name: 'Harrowgate Cross Hospital', domain: 'harrowgatecross.example' },
    { name: 'The Millpond Surgery', domain: 'millpondsurgery.example' },
    { name: 'Northgate Heart Centre', domain: 'northgateheart.example' },
  ],
  mailDomains: ['letterbox.example', 'pigeonpost.example'],
  greet: ({ lastName, isFemale, isDoctor }) => `Dear ${isDoctor ? 'Dr' : isFemale ? 'Ms' : 'Mr'} ${lastName}`,
  phone: (n) => dramaNumber(n),
};
