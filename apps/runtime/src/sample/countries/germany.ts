import type { Country } from './country.ts';

export const germany: Country = {
  code: 'DE',
  language: 'de',
  share: { hcps: 66, patients: 44 },
  places: ['Hamburg', 'Berlin', 'Köln', 'München', 'Leipzig', 'Bremen', 'Freiburg', 'Rostock'].map((city) => ({
    city,
    timeZone: 'Europe/Berlin',
  })),
  female: ['Lena', 'Katharina', 'Ilse', 'Friederike', 'Anja', 'Miriam', 'Sabine', 'Jutta', 'Greta', 'Nele', 'Elif'],
  male: ['Jonas', 'Matthias', 'Henning', 'Torsten', 'Emil', 'Lukas', 'Bernd', 'Rainer', 'Felix', 'Anton', 'Deniz'],
  family: [
    ...['Varnholt', 'Brandes', 'Köster', 'Wiesner', 'Lührs', 'Hagedorn', 'Steinfeld', 'Petersen', 'Rösler', 'Ahlers'],
    ...[
      'Winterberg',
      'Dorn',
      'Eckhoff',
      'Falkner',
      'Großmann',
      'Ibsen',
      'Jansen',
      'Kaltenbach',
      'Mertens',
      'Ostermann',
    ],
  ],
  titles: { female: ['Dr. med.', 'Dr. med.', 'Prof. Dr.'], male: ['Dr. med.', 'Dr. med.', 'Prof. Dr.'] },
  workplaces: [
    { name: 'Klinikum Elbmarsch', domain: 'klinikum-elbmarsch.example' },
    { name: 'Herzzentrum Lindenau', domain: 'herzzentrum-lindenau.example' },
    { name: 'Praxis am Fischmarkt', domain: 'praxis-fischmarkt.example' },
    { name: 'Sankt-Aurelius-Krankenhaus', domain: 'sankt-aurelius.example' },
  ],
  mailDomains: ['briefkasten.example', 'postfach.example'],
  greet({ lastName, isFemale, isDoctor }) {
    const address = isFemale ? 'Sehr geehrte Frau' : 'Sehr geehrter Herr';
    return `${address} ${isDoctor ? 'Dr. ' : ''}${lastName}`;
  },
  // Kept for media by the Bundesnetzagentur (Mitteilung 148/2021): (0)30 23125 000 to 999.
  phone: (n) => `+493023125${String(n).padStart(3, '0')}`,
};
