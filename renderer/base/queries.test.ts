import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { useNavigation } from './navigation.ts';
import { applyEvent, createQueryClient, forgetSession } from './queries.ts';

const setup = async () => {
  const client = createQueryClient();
  const reads = { people: vi.fn(async () => 'people'), appointments: vi.fn(async () => 'appointments') };
  const observers = [
    new QueryObserver(client, { queryKey: ['people.list'], queryFn: reads.people, meta: { tables: ['person'] } }),
    new QueryObserver(client, {
      queryKey: ['today.get'],
      queryFn: reads.appointments,
      meta: { tables: ['appointment', 'accompaniment'] },
    }),
  ];
  const stop = observers.map((observer) => observer.subscribe(() => undefined));
  await vi.waitFor(() => expect(client.isFetching()).toBe(0));
  return { client, reads, stop: () => stop.forEach((end) => end()) };
};

describe('what the core reports to the window', () => {
  it('a change makes the queries of its tables read again, and no others', async () => {
    const { client, reads, stop } = await setup();
    applyEvent(client, { type: 'changed', tables: ['accompaniment', 'volunteer'] });
    await vi.waitFor(() => expect(reads.appointments).toHaveBeenCalledTimes(2));
    expect(reads.people).toHaveBeenCalledTimes(1);
    stop();
  });

  it('a change marks a list that is not shown, so that it reads again when it is', async () => {
    const { client, reads, stop } = await setup();
    stop();
    applyEvent(client, { type: 'changed', tables: ['person'] });
    expect(client.getQueryState(['people.list'])?.isInvalidated).toBe(true);
    expect(client.getQueryState(['today.get'])?.isInvalidated).toBe(false);
    expect(reads.people).toHaveBeenCalledTimes(1);
  });

  it('a lock leaves nothing in the cache or in any store', async () => {
    const { client, stop } = await setup();
    stop();
    useNavigation.getState().go({ name: 'person', id: '01890000-0000-7000-8000-000000000001' });
    applyEvent(client, { type: 'locked', reason: 'idle' });
    expect(client.getQueryCache().getAll()).toEqual([]);
    expect(useNavigation.getState()).toMatchObject({ screen: null, past: [] });
  });

  it('the end of the session that the core has made leaves no record in the cache or in any store', async () => {
    const { client, stop } = await setup();
    client.setQueryData(['settings.get', {}], { language: 'es' });
    await client
      .getMutationCache()
      .build(client, { mutationFn: () => Promise.resolve(), gcTime: Infinity })
      .execute({ preferredName: 'Ana' });
    useNavigation.getState().go({ name: 'person', id: '01890000-0000-7000-8000-000000000001' });
    stop();
    forgetSession(client);
    expect(
      client
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey[0]),
    ).toEqual(['settings.get']);
    expect(client.getMutationCache().getAll()).toEqual([]);
    expect(useNavigation.getState()).toMatchObject({ screen: null, past: [] });
  });

  it('another role keeps nothing of what the one before was shown', async () => {
    const { client, stop } = await setup();
    stop();
    const user = { id: '01890000-0000-7000-8000-000000000001', displayName: 'Deb', role: 'coordinator' } as const;
    client.setQueryData(['vault.status', {}], { state: 'open', user, openedWith: 'passphrase' });
    useNavigation.getState().go({ name: 'people' });
    applyEvent(client, { type: 'session', user: { ...user, role: 'volunteer' } });
    expect(
      client
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey[0]),
    ).toEqual(['vault.status']);
    expect(client.getQueryData(['vault.status', {}])).toMatchObject({ state: 'open', user: { role: 'volunteer' } });
    expect(useNavigation.getState().screen).toBeNull();
  });

  it('progress changes nothing', async () => {
    const { client, reads, stop } = await setup();
    applyEvent(client, { type: 'progress', requestId: 'a', stage: 'reading', done: 1, total: 2 });
    expect(client.getQueryCache().getAll()).toHaveLength(2);
    expect(reads.people).toHaveBeenCalledTimes(1);
    stop();
  });
});
