import type { Country } from './countries/country.ts';

/** Somebody who works on tasks in the sample workspace. Nobody of that name is meant. */
export interface SampleRep {
  id: string;
  name: string;
  roles: string[];
  timeZone: string;
  /** Whom they look after: HCPs of a country, or the patients of all. */
  looksAfter: { hcpsOf: string } | 'patients';
}

/** The sample's reps: one for the HCPs of each country, and a nurse for patients. */
export const sampleReps: readonly SampleRep[] = [
  fieldRep('jule-harmsen', 'Jule Harmsen', { timeZone: 'Europe/Berlin', hcpsOf: 'DE' }),
  fieldRep('elena-carreras', 'Elena Carreras', { timeZone: 'Europe/Madrid', hcpsOf: 'ES' }),
  fieldRep('mikko-aaltonen', 'Mikko Aaltonen', { timeZone: 'Europe/Helsinki', hcpsOf: 'FI' }),
  fieldRep('defne-yalman', 'Defne Yalman', { timeZone: 'Europe/Istanbul', hcpsOf: 'TR' }),
  fieldRep('lin-shuyan', '林书妍', { timeZone: 'Asia/Shanghai', hcpsOf: 'CN' }),
  fieldRep('owen-thackray', 'Owen Thackray', { timeZone: 'Europe/London', hcpsOf: 'GB' }),
  { id: 'ines-brandt', name: 'Ines Brandt', roles: ['nurse'], timeZone: 'Europe/Berlin', looksAfter: 'patients' },
];

/** The id of the rep who looks after a customer, as their attribute `rep` has it. */
export function repOf({ code }: Country, type: 'hcp' | 'patient'): string {
  const found = sampleReps.find(({ looksAfter }) =>
    looksAfter === 'patients' ? type === 'patient' : type === 'hcp' && looksAfter.hcpsOf === code,
  );
  if (!found) throw new Error(`nobody looks after the customers of ${code}`);
  return found.id;
}

function fieldRep(id: string, name: string, { timeZone, hcpsOf }: { timeZone: string; hcpsOf: string }): SampleRep {
  return { id, name, roles: ['field force'], timeZone, looksAfter: { hcpsOf } };
}
