import { describe, expect, it } from 'vitest';
import { openTestCore } from '../../../tests/support/test-core.ts';

const open = async () => {
  const core = await openTestCore();
  const { id } = await core.call('people.save', {
    preferredName: 'Mari',
    legalName: { given: 'María', middle: 'José', firstFamily: 'Núñez', secondFamily: 'Ibarra' },
    birthDate: '1990-02-28',
    aNumber: '91313151',
  });
  return { core, id };
};

describe('people who may be in the vault already', () => {
  it('are found by their A-number, whatever the name', async () => {
    const { core, id } = await open();
    const { items } = await core.call('people.similar', { preferredName: 'Someone Else', aNumber: 'A 091 313 151' });
    expect(items).toEqual([
      {
        id,
        preferredName: 'Mari',
        caseCode: expect.any(String) as unknown,
        birthDate: '1990-02-28',
        likeness: 'aNumber',
      },
    ]);
  });

  it.each([
    { preferredName: 'NUÑEZ IBARRA, Maria Jose' },
    {
      preferredName: 'Maria',
      legalName: { given: 'maria', middle: 'jose', firstFamily: 'nunez', secondFamily: 'ibarra' },
    },
    { legalName: { given: 'Mariajose', firstFamily: 'Núñez-Ibarra' } },
  ])('are found by their whole name in another spelling: %j', async (typed) => {
    const { core, id } = await open();
    expect((await core.call('people.similar', typed)).items).toMatchObject([{ id, likeness: 'name' }]);
  });

  it('are found by the birth date and one name in common', async () => {
    const { core, id } = await open();
    const { items } = await core.call('people.similar', { preferredName: 'Josefa Nunez', birthDate: '1990-02-28' });
    expect(items).toMatchObject([{ id, likeness: 'nameAndBirthDate' }]);
  });

  it('are not those who share a given name, a birth date or the beginning of a name alone', async () => {
    const { core } = await open();
    for (const typed of [
      { preferredName: 'María' },
      { preferredName: 'Mari' },
      { preferredName: 'Olena', birthDate: '1990-02-28' },
      { preferredName: 'María Núñez' },
      { preferredName: '', aNumber: 'none' },
      {},
    ]) {
      expect((await core.call('people.similar', typed)).items).toEqual([]);
    }
  });

  it('leave out the person who is being changed, and those who were removed', async () => {
    const { core, id } = await open();
    expect((await core.call('people.similar', { aNumber: '91313151', exceptId: id })).items).toEqual([]);
    await core.call('people.remove', { id });
    expect((await core.call('people.similar', { aNumber: '91313151' })).items).toEqual([]);
  });
});
