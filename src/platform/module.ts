/** The type of a module's front door: what a module says of itself to the house. */
import type { Command } from 'commander';
import type { Expression } from 'kysely';
import type { Actor } from './actor.ts';
import type { ApiGroup } from './facet/api.ts';
import type { Dated, OnDesk, Waiting } from './facet/desk.ts';
import type { OrganizationTie } from './facet/organization-tie.ts';
import type { NotPersons, PersonTie } from './facet/person-tie.ts';
import type { Right } from './right.ts';
import type { Db } from './server/db.ts';
import type { Section } from './facet/section.ts';
import type { Describe, Thread } from './facet/thread.ts';
import type { Locale } from './words.ts';

/** A text in the reader's language. */
export type Label = (locale: Locale) => string;

/** A page or file of the staff area. */
export interface StaffPage {
  /** Its route, as its folder under src/routes is called: `/gestion/registro/[folio]`. */
  readonly route: string;
  /** What it asks of whoever opens it. */
  readonly right: Right;
  /** It needs the width of the window: the staff's menu folds beside it. */
  readonly wide?: true;
  /** Its place in the staff's menu, from above; a page without one is reached from another. */
  readonly menu?: {
    /** The job it belongs to; without one it stands below them all. */
    readonly section?: Section;
    readonly place: number;
    readonly label: Label;
    /** Whom the menu shows it to, when these are fewer than may open it. */
    readonly right?: Right;
  };
  /** What one does there, which the search of the staff area leads to. */
  readonly verbs?: readonly StaffVerb[];
}

export interface StaffVerb {
  /** Where on the page, or with what asked of it, when that is not its route. */
  readonly path?: string;
  /** In the infinitive: «Invitar a alguien». */
  readonly label: Label;
  /** Whom it is offered to, when these are fewer than may open the page. */
  readonly right?: Right;
}

/** A public address of the module's own, or the first part of several, as a route: it is taken, so no page of the site can have it. */
export interface PublicPage {
  readonly path: string;
  /** Where the header, the phone's menu and the footer lead to it: its job, and its place there from the left. */
  readonly menu?: { readonly section: Section; readonly place: number; readonly label: Label };
  /** Its place in the footer's last line. */
  readonly footer?: { readonly place: number; readonly label: Label };
  /** How the search finds it: its title, what it says, and other words by which people ask for it, in both languages. */
  readonly found?: { readonly title: Label; readonly text: Label; readonly said: string };
  /** Its place in the map of the site; one without is not listed there. */
  readonly listed?: number;
  /** Others may show it inside their pages. */
  readonly framed?: boolean;
  /** It is for the wall of a room: it has no header or footer. */
  readonly screen?: boolean;
  /** All under it opens to whoever bears a link or a cookie, or its forms to who is signed in: no cache keeps its answers. */
  readonly opensTo?: 'bearer' | 'person';
  /** It shows published figures alone and is costly to draw: kept until the next release. */
  readonly kept?: boolean;
}

/** A public address with when what it shows last changed. */
export interface PublicPath {
  readonly path: string;
  readonly at?: Temporal.Instant | undefined;
  /** The one language it is written in, where it is not in both. */
  readonly only?: Locale;
}

/** Why a command says no, by reason code. */
export type Reasons = Readonly<Record<string, string | ((details: never) => string)>>;

/** What a module says of rights, reasons and deeds in a language. */
export interface HouseWords {
  readonly refusal?: Reasons;
  /** What may be done, in the infinitive, by the right's key in `rights`. */
  readonly right?: Readonly<Record<string, string>>;
  /** What was done, in the past, by the deed's name in the journal. */
  readonly deed?: Readonly<Record<string, string>>;
  /** Who did a deed that needs no account, where its entry names nobody; the platform does all others. */
  readonly doer?: Readonly<Record<string, string>>;
}

/** Something that the mesa is at, for the home page and the desk of its staff. */
export interface Happening extends Dated {
  /** It opened, it will close, it was decided, it will come. */
  readonly kind: 'opens' | 'closes' | 'decided' | 'comes';
}

/** One thing that the search found. */
export interface Hit {
  readonly path: string;
  /** What it is, in a word. */
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** The language of its title and its text, as HTML names it. */
  readonly lang: string;
}

/** What a module found for a question: a group of the page of results. */
export interface Findings {
  /** Its place among the groups, from above. */
  readonly place: number;
  readonly heading: string;
  /** How many there are: `hits` may be only the first of them, and `all` leads to the rest. */
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly all?: { readonly path: string; readonly label: string };
  /** Words that nobody uses there, and the ones they were taken for. */
  readonly corrections: readonly { readonly typed: string; readonly meant: string }[];
  /** It answers a part of what was asked, as a place does: the rest may be looked for with fewer words beside it. */
  readonly partly?: boolean;
  /** Nothing of it is of the place that was named: it is what is said elsewhere. */
  readonly elsewhere?: boolean;
  /** The words that were left out for something to be found. */
  readonly leftOut?: readonly string[];
  /** That nothing is what was asked, and what is shown instead, in words. */
  readonly instead?: string;
}

/** A figure in the reader's words: what is said, and what qualifies it. */
export interface TextFigure {
  readonly said: string;
  readonly detail: string;
}

/** Finds the figures that marks in a text stand for, by what follows the prefix in each; one that is not found is absent. */
export type FigureSource = (
  db: Db,
  marks: readonly string[],
  locale: Locale,
) => Promise<ReadonlyMap<string, TextFigure>>;

/** How a kind of work done after the answer is done; see platform/server/jobs.ts. */
export interface Job {
  /** Unique in the house. Requests are kept by it. */
  readonly name: string;
  /** May run twice for the same request, and must bear it. */
  readonly handler: (db: Db, data: never) => Promise<void>;
  /** When it comes round by itself: a cron expression on Santiago's wall clock. */
  readonly cron?: string;
  /** How often it is tried again after a failure; the wait doubles from half a minute. */
  readonly retries?: number;
}

/** What the modules before have loaded of the sample: identifiers by the names that its files use. */
export interface SampleSoFar {
  readonly cycleId: string;
  /** By address. */
  readonly people: ReadonlyMap<string, string>;
  /** By slug. */
  readonly organizations: ReadonlyMap<string, string>;
  /** By slug. */
  readonly axes: ReadonlyMap<string, string>;
}

/** Something that is not settled when a cycle is about to close. */
export interface OpenThing {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

/** How many of how many, at an instant. */
export interface Measured {
  readonly count: number;
  readonly of: number;
}

/** A figure about the mesa that can be measured at any time. */
export interface Indicator {
  /** Unique in the house. */
  readonly code: string;
  /** Another definition is another version: figures of two are not compared. */
  readonly version: number;
  readonly definition: Label;
  readonly denominator: Label;
  readonly measure: (db: Db, at: Temporal.Instant) => Promise<Measured>;
}

/** Opens the installation's database for the time of the work. */
export type WithDb = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

/** How things of a kind that the history tells of are called, and where staff see each: a query, each thing once. The caller has asked whether they may know. */
export type Called = (db: Db) => Expression<CalledThing>;

export interface CalledThing {
  readonly id: string;
  readonly name: string;
  readonly path: string | null;
  /** What else it is found by in the history: the address of a person. */
  readonly find?: string | null;
}

/** Whom entries of the history concern beside what they are about, by what an entry says: under `personId`, the id of a person as a text. */
export type Concerned = (db: Db) => Expression<{
  readonly said: string;
  readonly name: string;
  readonly find: string | null;
}>;

/** What a module brings to the house. Only `name` must be said. */
export interface Module {
  /** Its folder under src. */
  readonly name: string;
  readonly rights: Readonly<Record<string, Right>>;
  readonly words: (locale: Locale) => HouseWords;
  readonly staff: readonly StaffPage[];
  readonly pages: readonly PublicPage[];
  /** Addresses that depend on what is in the database, for the map of the site. */
  readonly paths: (db: Db) => Promise<readonly PublicPath[]>;
  /** What answers the marks in texts, by their prefix: `{{registro:2021:linking}}` asks `registro` for `2021:linking`. */
  readonly figures: Readonly<Record<string, FigureSource>>;
  /** What it finds for what somebody typed, which is never empty. */
  readonly findings: (db: Db, question: string, locale: Locale) => Promise<readonly Findings[]>;
  /** What it finds of what only staff read: as much of it as the actor may see, and where they may work on it. */
  readonly staffFindings: (db: Db, actor: Actor, question: string, locale: Locale) => Promise<readonly Findings[]>;
  readonly waiting: (db: Db, actor: Actor, locale: Locale) => Promise<readonly Waiting[]>;
  /** What of it was given to the actor by name, each with the list of just that. */
  readonly entrusted: (db: Db, actor: Actor, locale: Locale) => Promise<readonly Waiting[]>;
  /** What else it lays on the desk of whoever keeps the mesa. */
  readonly desk: (db: Db, actor: Actor, locale: Locale) => Promise<Partial<OnDesk>>;
  /** What it is at, in the reader's words; which of it is shown is decided by its time. */
  readonly happenings: (db: Db, locale: Locale) => Promise<readonly Happening[]>;
  /** How many things there are at places of its in the menu, by their path. */
  readonly counts: (db: Db) => Promise<Readonly<Record<string, number>>>;
  /** What there is at places of its in the menu, by their path: a sentence with its figure as it is now. */
  readonly tells: (db: Db, locale: Locale) => Promise<Readonly<Record<string, string>>>;
  /** Its columns that point at organisations; a story holds them against PostgreSQL's own catalogue. */
  readonly organizationTies: readonly OrganizationTie[];
  /** Its columns that hold persons, held against the catalogue alike. */
  readonly personTies: readonly PersonTie[];
  /** Its columns that only seem to. */
  readonly notPersons: NotPersons;
  /** Its things in the thread, held against the catalogue alike. */
  readonly thread: Thread;
  /** How each kind of them is described. */
  readonly describe: Readonly<Record<string, Describe>>;
  /** How its things are called, by their kind in the journal, where an entry does not say it. */
  readonly called: Readonly<Record<string, Called>>;
  /** Whom they concern, by the key under which an entry says it. */
  readonly concerned: Readonly<Record<string, Concerned>>;
  /** Loaded only where they are done. */
  readonly jobs: () => Promise<readonly Job[]>;
  /** What of it is still open in a cycle. */
  readonly openInCycle: (db: Db, cycleId: string) => Promise<readonly OpenThing[]>;
  readonly indicators: readonly Indicator[];
  /** What it answers in the open API. */
  readonly api: readonly ApiGroup[];
  /** Loads its part of the sample mesa, and hands on what it loaded. Read only where a sample is asked for. */
  readonly sample: (tx: Db, soFar: SampleSoFar) => Promise<Partial<SampleSoFar>>;
  /** Adds its commands to the command line; loaded only there. */
  readonly cli: (program: Command, withDb: WithDb) => Promise<void>;
}

/** A front door: what is not said is nothing. */
export function module(brings: Pick<Module, 'name'> & Partial<Module>): Module {
  return {
    rights: {},
    words: () => ({}),
    staff: [],
    pages: [],
    paths: async () => [],
    figures: {},
    findings: async () => [],
    staffFindings: async () => [],
    waiting: async () => [],
    entrusted: async () => [],
    desk: async () => ({}),
    happenings: async () => [],
    counts: async () => ({}),
    tells: async () => ({}),
    organizationTies: [],
    personTies: [],
    notPersons: {},
    thread: { kinds: [], edges: [], notEdges: [] },
    describe: {},
    called: {},
    concerned: {},
    jobs: async () => [],
    openInCycle: async () => [],
    indicators: [],
    api: [],
    sample: async () => ({}),
    cli: async () => {},
    ...brings,
  };
}
