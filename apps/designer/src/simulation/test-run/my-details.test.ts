import { describe, expect, it } from 'vitest';
import { meAsCustomer, recallMe, rememberMe, troubleWithMe } from './my-details.ts';

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

  it('takes nothing for an address that is none, and says so', () => {
    const wrong = { ...me, addresses: { email: 'Ana' } };
    expect(meAsCustomer(wrong, here)).toBeUndefined();
    expect(troubleWithMe(wrong)).toBe('no-address');
    expect(troubleWithMe({ addresses: {}, firstName: ' ', lastName: '' })).toBe('nothing');
    expect(troubleWithMe(me)).toBeUndefined();
  });

  it('is remembered, and forgiven where it cannot be read', () => {
    const kept = new Map<string, string>();
    rememberMe({ setItem: (key, value) => kept.set(key, value) }, me);
    expect(recallMe({ getItem: (key) => kept.get(key) ?? null })).toEqual(me);
    expect(recallMe({ getItem: () => '{' })).toEqual({ addresses: {}, firstName: '', lastName: '' });
  });
});
