import { hasConsent } from '@waymark/core/plan';
import type { SampleCustomer } from './customers.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';

/** Finds a doctor for every story: somebody it can happen to, of any country; nobody twice. */
export function castStories(
  random: Random,
  stories: readonly Story[],
  customers: readonly SampleCustomer[],
): { story: Story; customer: SampleCustomer }[] {
  const free = new Set(random.shuffle(customers.filter(({ attributes }) => attributes.profession === 'doctor')));
  return stories.map((story) => {
    const customer = [...free].find((one) => suits(one, story.needs));
    if (!customer) throw new Error('no sample customer suits a story');
    free.delete(customer);
    return { story, customer };
  });
}

function suits({ attributes, consents }: SampleCustomer, { email, sms }: Story['needs']): boolean {
  const may = (channel: string) => hasConsent(consents, { channel, purpose: 'marketing' });
  const mayMail = attributes.email !== undefined && may('email');
  const mayText = attributes.phone !== undefined && may('sms');
  return (
    mayMail === email &&
    (sms === undefined || mayText === sms) &&
    hasConsent(consents, { channel: 'rep-task', purpose: 'sales' })
  );
}
