import { describe, expect, it } from 'vitest';
import { meAsCustomer, recallMe, rememberMe } from './my-details.ts';

const here = { timeZone: 'Europe/Berlin', language: 'de' };
const me = { addresses: { email: ' ana@clinic.example ', phone: '' }, firstName: 'Ana', lastName: 'Ruiz' };

describe('trying a journey with oneself', () => {
  it('makes a customer with one’s own addresses, name, zone and language', () => {
    expect(meAsCustomer(me, here)).toEqual({
      id: 'ana@clinic.example',
      name: 'Ana Ruiz',
      attributes: { email: 'ana@clinic.example', firstName: 'Ana', lastName: 'Ruiz', ...here },
      preferences: [],
    });
  });

  it('needs an address or a name', () => {
    expect(meAsCustomer({ addresses: { email: ' ' }, firstName: '', lastName: '' }, here)).toBeUndefined();
    expect(meAsCustomer({ addresses: { phone: '+49 170' }, firstName: '', lastName: '' }, here)?.name).toBe('+49 170');
  });

  it('is remembered, and forgiven where it cannot be read', () => {
    const kept = new Map<string, string>();
    rememberMe({ setItem: (key, value) => kept.set(key, value) }, me);
    expect(recallMe({ getItem: (key) => kept.get(key) ?? null })).toEqual(me);
    expect(recallMe({ getItem: () => '{' })).toEqual({ addresses: {}, firstName: '', lastName: '' });
  });
});
