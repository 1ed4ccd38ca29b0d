import { expect } from '@jest/globals';
import type { Id } from '#domain';
import type { OrganizationsQuestion, Page, PeopleQuestion, PersonLookup, TrustGraph } from '#trust-graph';
import {
  contact,
  day,
  decisionMaker,
  idOf,
  member,
  nameOf,
  organization,
  position,
  positionLeft,
  profile,
  tie,
  visibility,
} from '../../support/graph-history.js';
import { forgottenCard, sealedCard } from '../../support/profile-cards.js';
import { acme, ann, beta, bob, cid, dan, eve, fay, roundFigures } from './round-figures.js';
import { asMember, nobody, onDay, operator, type Promises } from './stage.js';

const person = async (graph: TrustGraph, id: Id, viewer = asMember(ann), moment = onDay(0)) =>
  (await graph.directory.people(viewer, [id], moment))[0];

const searchPeople = async (graph: TrustGraph, more: Partial<PeopleQuestion>) =>
  graph.directory.searchPeople({
    viewer: asMember(ann),
    filter: {},
    moment: onDay(0),
    skip: 0,
    first: 10,
    ...more,
  });

const searchOrganizations = async (graph: TrustGraph, more: Partial<OrganizationsQuestion>) =>
  graph.directory.searchOrganizations({
    viewer: asMember(ann),
    moment: onDay(0),
    skip: 0,
    first: 10,
    ...more,
  });

const names = ({ items }: Page<Id>): readonly string[] => items.map(nameOf);

export const directoryPromises: Promises = {
  'answers in the order asked, null where there is nothing to see': async (stage) => {
    const graph = await stage.with(roundFigures(tie(ann, bob), tie(cid, dan), visibility(cid, dan, 'ENDS')));
    const records = await graph.directory.people(
      asMember(ann),
      [bob, cid, idOf('nobody'), ann, bob],
      onDay(0),
    );
    expect(records.map((record) => record && nameOf(record.person))).toEqual([
      'bob',
      null,
      null,
      'ann',
      'bob',
    ]);
    expect(records[0]).toEqual({ person: bob, account: 'MEMBER', profiles: [], positions: [] });
  },

  'knows of accounts and profiles as of now, whatever the moment': async (stage) => {
    const graph = await stage.with(
      roundFigures(tie(ann, idOf('new'), { since: day(-90) }))
        .record(day(5), contact(idOf('new')), profile(idOf('new'), ann, 'first'))
        .record(day(6), profile(idOf('new'), ann, 'second'), member(idOf('new'))),
    );
    for (const moment of [onDay(9), onDay(0, { knownAt: day(0) }), onDay(-99)]) {
      expect(await person(graph, idOf('new'), asMember(ann), moment)).toMatchObject({
        account: 'MEMBER',
        profiles: ['second'],
      });
    }
  },

  'shows profiles in the order of who gave them: the viewer, the person, the workspace, the latest': async (
    stage,
  ) => {
    const graph = await stage.with(
      roundFigures(
        ...[ann, cid, dan, eve].map((other) => tie(other, bob)),
        visibility(eve, bob, 'ENDS'),
        ...[eve, cid, dan].map((by) => profile(bob, by, `by ${nameOf(by)}`)),
        profile(bob, null, 'by all'),
        profile(bob, bob, 'by bob'),
        profile(bob, ann, 'by ann'),
        profile(bob, cid, 'by cid again'),
      ),
    );
    const profiles = async (viewer: ReturnType<typeof asMember>) =>
      (await person(graph, bob, viewer))?.profiles;
    expect(await profiles(asMember(ann))).toEqual(['by ann', 'by bob', 'by all', 'by cid again', 'by dan']);
    expect(await profiles(asMember(bob))).toEqual([
      'by bob',
      'by all',
      'by cid again',
      'by ann',
      'by dan',
      'by eve',
    ]);
    expect(await profiles(asMember(eve))).toEqual([
      'by eve',
      'by bob',
      'by all',
      'by cid again',
      'by ann',
      'by dan',
    ]);
    expect(await profiles(operator)).toEqual([
      'by bob',
      'by all',
      'by cid again',
      'by ann',
      'by dan',
      'by eve',
    ]);
  },

  'lists positions that had begun, the latest first': async (stage) => {
    const at = (id: string, more: Parameters<typeof position>[2]) =>
      position(bob, acme, { position: idOf(id), ...more });
    const graph = await stage.with(
      roundFigures(
        tie(ann, bob),
        at('q', { from: day(-50), to: day(-10), role: 'Nurse', industry: 'Health' }),
        at('p', { from: day(-50), to: day(0) }),
        at('r', { from: null }),
        at('s', { from: day(-20) }),
        at('t', { from: day(1) }),
        at('u', { from: day(0), by: cid }),
      ).record(day(5), positionLeft(idOf('s'), day(0))),
    );
    const held = async (knownAt: number) =>
      (await person(graph, bob, asMember(ann), onDay(0, { knownAt: day(knownAt) })))?.positions.map(
        ({ position: id, current }) => `${nameOf(id)} ${String(current)}`,
      );
    expect(await held(4)).toEqual(['s true', 'p false', 'q false', 'r true']);
    expect(await held(5)).toEqual(['s false', 'p false', 'q false', 'r true']);
    expect((await person(graph, bob))?.positions[2]).toEqual({
      position: idOf('q'),
      organization: acme,
      role: 'Nurse',
      industry: 'Health',
      from: day(-50),
      to: day(-10),
      current: false,
    });
  },

  'describes organisations as they were known, and who decides there as far as the viewer may know': async (
    stage,
  ) => {
    const graph = await stage.with(
      roundFigures(
        organization(acme, { name: 'Acme', industry: 'Health', sector: 'PUBLIC' }),
        decisionMaker(acme, dan, { at: day(-9) }),
        decisionMaker(acme, cid, { by: bob, at: day(-8) }),
      ).record(day(5), organization(acme, { name: 'Acme GmbH' })),
    );
    const record = async (viewer: ReturnType<typeof asMember>, knownAt = 100) =>
      (await graph.directory.organizations(viewer, [acme, beta], onDay(0, { knownAt: day(knownAt) })))[0];
    const before = {
      organization: acme,
      name: 'Acme',
      industry: 'Health',
      sector: 'PUBLIC',
      decisionMaker: dan,
    };
    expect(await record(asMember(ann), 4)).toEqual(before);
    expect(await record(asMember(ann))).toEqual({
      ...before,
      name: 'Acme GmbH',
      industry: null,
      sector: null,
    });
    expect(await record(asMember(bob), 4)).toEqual({ ...before, decisionMaker: cid });
    expect(await record(asMember(cid), 4)).toEqual({ ...before, decisionMaker: cid });
    expect(await record(operator, 4)).toEqual({ ...before, decisionMaker: cid });
    expect(await record(nobody)).toBeNull();
    expect(
      await graph.directory.organizations(asMember(ann), [beta, acme], onDay(0, { knownAt: day(-101) })),
    ).toEqual([null, null]);
  },

  'shows an organisation to whom it was named for, who named it, and who may know that somebody works there':
    async (stage) => {
      const graph = await stage.with(
        roundFigures(
          organization(acme, { by: ann }),
          organization(beta),
          tie(cid, dan),
          visibility(cid, dan, 'ENDS'),
          position(dan, acme, { by: cid, to: day(-50) }),
        ),
      );
      const seen = async (viewer: ReturnType<typeof asMember>) => {
        const records = await graph.directory.organizations(viewer, [acme, beta], onDay(0));
        const found = await graph.directory.searchOrganizations({
          viewer,
          moment: onDay(0),
          skip: 0,
          first: 9,
        });
        expect(names(found)).toEqual(records.filter((record) => record !== null).map(({ name }) => name));
        return names(found);
      };
      for (const viewer of [asMember(ann), asMember(cid), asMember(dan), operator]) {
        expect(await seen(viewer)).toEqual(['acme', 'beta']);
      }
      expect(await seen(asMember(bob))).toEqual(['beta']);
      expect(await seen(nobody)).toEqual([]);
    },

  'finds people by their ids elsewhere, addresses and pages, in profiles that the viewer may see': async (
    stage,
  ) => {
    const graph = await stage.with(
      roundFigures(
        ...[bob, cid, dan].map((other) => tie(ann, other)),
        profile(bob, null, sealedCard('bob', { externalIds: ['B-1'], emails: ['Bob@Example.org'] })),
        profile(cid, ann, sealedCard('cid', { profileUrls: ['https://www.Example.org/in/Cid/'] })),
        profile(dan, bob, sealedCard('dan', { externalIds: ['D-1'] })),
        profile(eve, null, forgottenCard),
      ),
    );
    const find = async (by: PersonLookup, viewer = asMember(ann)) => {
      const id = await graph.directory.lookUp(viewer, by, onDay(0));
      return id && nameOf(id);
    };
    expect(await find({ externalId: 'B-1' })).toBe('bob');
    expect(await find({ externalId: 'b-1' })).toBeNull();
    expect(await find({ email: 'bob@example.ORG' })).toBe('bob');
    expect(await find({ email: 'bob@example.com' })).toBeNull();
    expect(await find({ profileUrl: 'http://example.org/in/cid' })).toBe('cid');
    expect(await find({ profileUrl: 'https://example.org/in/cid/more' })).toBeNull();
    // There is no tie between Bob and Dan through which Ann could hear what Bob says of Dan.
    expect(await find({ externalId: 'D-1' })).toBeNull();
    expect(await find({ externalId: 'D-1' }, asMember(dan))).toBe('dan');
    expect(await find({ externalId: 'D-1' }, operator)).toBe('dan');
    expect(await find({ externalId: 'B-1' }, nobody)).toBeNull();
  },

  'counts hops from the viewer along ties that they see': async (stage) => {
    const history = roundFigures(
      tie(ann, bob),
      tie(bob, cid),
      tie(cid, dan),
      tie(dan, eve),
      tie(fay, idOf('far')),
    );
    const graph = await stage.with(
      history.say(visibility(fay, null, 'ENDS'), tie(ann, dan, { since: day(5) })),
    );
    const degrees = async (viewer: ReturnType<typeof asMember>, n = 0) =>
      graph.directory.degrees(viewer, [ann, bob, cid, dan, eve, fay], onDay(n));
    expect(await degrees(asMember(ann))).toEqual([0, 1, 2, 3, null, null]);
    expect(await degrees(asMember(ann), 5)).toEqual([0, 1, 2, 1, 2, null]);
    expect(await degrees(operator)).toEqual([null, null, null, null, null, null]);
    expect(await degrees({ ...operator, person: eve })).toEqual([null, 3, 2, 1, 0, null]);
  },

  'finds people by beginnings of the words of a name, in order of id': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        ...[dan, cid, bob].map((other) => tie(ann, other)),
        profile(dan, null, sealedCard('mia berg')),
        profile(bob, null, sealedCard('berta mian')),
        profile(cid, ann, sealedCard('mia')),
        profile(cid, null, sealedCard('kim berg')),
        profile(eve, eve, sealedCard('mia berg')),
      ),
    );
    expect(names(await searchPeople(graph, { search: 'MIA be' }))).toEqual(['bob', 'dan']);
    expect(names(await searchPeople(graph, { search: 'mia' }))).toEqual(['bob', 'cid', 'dan']);
    expect(names(await searchPeople(graph, { search: 'erg' }))).toEqual([]);
    expect(names(await searchPeople(graph, { search: 'mia', viewer: asMember(eve) }))).toEqual([
      'bob',
      'cid',
      'dan',
      'eve',
    ]);
    expect(names(await searchPeople(graph, { search: 'kim', viewer: asMember(eve) }))).toEqual(['cid']);
    expect(await searchPeople(graph, { search: 'mia', skip: 1, first: 1 })).toEqual({
      items: [cid],
      more: true,
      total: 3,
    });
    expect(names(await searchPeople(graph, {}))).toEqual(['ann', 'bob', 'cid', 'dan']);
    expect(names(await searchPeople(graph, { viewer: nobody }))).toEqual([]);
  },

  'finds people by what they do now and by degree': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        tie(ann, bob),
        tie(bob, cid),
        tie(cid, dan),
        position(bob, acme),
        position(cid, acme),
        position(dan, acme, { to: day(-1) }),
      ),
    );
    expect(names(await searchPeople(graph, { filter: { organization: acme } }))).toEqual(['bob', 'cid']);
    expect(names(await searchPeople(graph, { filter: { organization: acme }, degree: 2 }))).toEqual(['cid']);
    expect(names(await searchPeople(graph, { degree: 3 }))).toEqual(['dan']);
    expect(names(await searchPeople(graph, { degree: 1, viewer: operator }))).toEqual([]);
  },

  'finds organisations by name, industry and sector, in order of name': async (stage) => {
    const ids = ['d', 'c', 'b', 'a'].map((name) => idOf(name)) as [Id, Id, Id, Id];
    const graph = await stage.with(
      roundFigures(
        organization(ids[0], { name: 'alpha health', industry: 'Health', sector: 'PUBLIC' }),
        organization(ids[1], { name: 'Älpha Works', industry: 'health', sector: 'PRIVATE' }),
        organization(ids[2], { name: 'Beta Alphabet' }),
        organization(ids[3], { name: 'Beta Alphabet' }),
      ),
    );
    expect(names(await searchOrganizations(graph, {}))).toEqual(['d', 'c', 'a', 'b']);
    expect(names(await searchOrganizations(graph, { search: 'ALPHA' }))).toEqual(['d', 'c', 'a', 'b']);
    expect(names(await searchOrganizations(graph, { search: 'alpha b' }))).toEqual(['a', 'b']);
    expect(names(await searchOrganizations(graph, { search: 'bet bet' }))).toEqual(['a', 'b']);
    expect(names(await searchOrganizations(graph, { industry: 'HEALTH' }))).toEqual(['d', 'c']);
    expect(names(await searchOrganizations(graph, { sector: 'PRIVATE' }))).toEqual(['c']);
    expect(await searchOrganizations(graph, { skip: 1, first: 2 })).toEqual({
      items: [ids[1], ids[3]],
      more: true,
      total: 4,
    });
    expect(await searchOrganizations(graph, { viewer: nobody })).toEqual({
      items: [],
      more: false,
      total: 0,
    });
  },
};
