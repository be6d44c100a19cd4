/** What a person may write about an organisation. The form, the API and the import read through the same fields. */
import * as v from 'valibot';
import { today } from '#platform/clock.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import {
  abroad,
  dimensions,
  enablerKinds,
  legalForms,
  populations,
  scopes,
  sectors,
  socialNetworks,
  type SocialNetwork,
} from './codes.ts';
import { isPhone } from '#platform/form/phone.ts';
import { readRut } from './rut.ts';
import { isWebAddress, networkPage, withProtocol } from './web-address.ts';

// Messages are keys of the catalogue's `issue`.
const blankIsNull = <T>(value: T): T | null => (typeof value === 'string' && value.trim() === '' ? null : value);
const anything = v.optional(v.unknown(), null);
const present = v.pipe(
  anything,
  v.transform((value) => blankIsNull(value ?? null)),
);

const text = (max: number) =>
  v.pipe(present, v.nullable(v.pipe(v.string('not-text'), v.trim(), v.maxLength(max, 'too-long'))));
const line = (max: number) =>
  v.pipe(
    text(max),
    v.transform((value) => value?.replace(/\s+/g, ' ') ?? null),
  );
const oneOf = <const T extends readonly string[]>(codes: T) =>
  v.pipe(present, v.nullable(v.picklist(codes, 'not-in-list')));
const asList = (value: unknown): unknown =>
  Array.isArray(value) ? value : typeof value === 'string' && value ? [value] : [];
const someOf = <const T extends readonly string[]>(codes: T) =>
  v.pipe(anything, v.transform(asList), v.array(v.picklist(codes, 'not-in-list')), v.transform(withoutRepeats));

const yesNo = v.pipe(
  present,
  v.nullable(v.union([v.picklist(['yes', 'no']), v.boolean()], 'not-in-list')),
  v.transform((answer) => (answer === null ? null : answer === 'yes' || answer === true)),
);
const email = v.pipe(
  line(254),
  v.nullable(
    v.pipe(v.string(), v.toLowerCase(), v.rfcEmail('not-an-email'), v.regex(/\.[a-z0-9-]{2,}$/, 'not-an-email')),
  ),
);
/** One that was sent as it is, when the rule was looser, stays as it was. */
const phone = (sent?: unknown) =>
  v.pipe(
    line(100),
    v.nullable(
      v.pipe(
        v.string(),
        v.check((typed) => isPhone(typed) || typed === v.parse(line(100), sent), 'not-a-phone'),
      ),
    ),
  );
const webAddress = v.pipe(
  line(300),
  v.transform(withProtocol),
  v.nullable(v.pipe(v.string(), v.check(isWebAddress, 'not-a-web-address'))),
);
const rut = v.pipe(
  line(30),
  v.nullable(
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const reading = readRut(dataset.value);
        if ('rut' in reading) return reading.rut;
        addIssue({ message: reading.fault });
        return NEVER;
      }),
    ),
  ),
);
const year = v.pipe(
  present,
  v.nullable(
    v.pipe(
      v.union(
        [v.number(), v.pipe(v.string(), v.trim(), v.regex(/^\d{4}$/, 'not-a-year'), v.transform(Number))],
        'not-a-year',
      ),
      v.integer('not-a-year'),
      v.minValue(1500, 'not-a-year'),
      v.check((value) => value <= today().year, 'year-to-come'),
    ),
  ),
);
const networkAddress = (network: SocialNetwork) =>
  v.pipe(
    line(300),
    v.transform((typed) => networkPage(network, typed)),
    v.nullable(v.pipe(v.string(), v.check(isWebAddress, 'not-a-web-address'))),
  );
const regionCode = v.pipe(
  v.string(),
  v.check((code) => regionByCode(code) !== undefined, 'not-in-list'),
);

const comunaCode = v.pipe(
  v.string(),
  v.check((code) => comunaByCode(code) !== undefined, 'not-in-list'),
);

/** Who works in more comunas says whole regions. */
export const mostComunas = 120;

/** The fields of an organisation, each tolerant of how it is written and empty (null or an empty list) when not said. */
export const organizationFields = {
  name: v.pipe(
    present,
    v.string('required'),
    v.trim(),
    v.transform((name) => name.replace(/\s+/g, ' ')),
    v.minLength(2, 'too-short'),
    v.maxLength(200, 'too-long'),
  ),
  knownAs: line(100),
  rut,
  legalForm: oneOf(legalForms),
  sector: oneOf(sectors),
  foundedYear: year,
  region: v.pipe(present, v.nullable(v.union([v.literal(abroad), regionCode], 'not-in-list'))),
  comuna: v.pipe(present, v.nullable(comunaCode)),
  scope: oneOf(scopes),
  worksIn: v.pipe(anything, v.transform(asList), v.array(regionCode), v.transform(withoutRepeats)),
  worksInComunas: v.pipe(
    anything,
    v.transform(asList),
    v.array(comunaCode),
    v.transform(withoutRepeats),
    v.maxLength(mostComunas, 'too-many-comunas'),
  ),
  intervenes: yesNo,
  kinds: someOf(enablerKinds),
  kindOther: line(200),
  dimensions: someOf(dimensions),
  populations: someOf(populations),
  description: text(3000),
  holdsLinkingEvents: yesNo,
  hasAlliances: yesNo,
  allies: v.pipe(
    anything,
    v.transform(asList),
    v.array(line(200)),
    v.transform(withoutRepeats),
    v.maxLength(100, 'too-many'),
  ),
  traits: text(1500),
  website: webAddress,
  ...(Object.fromEntries(socialNetworks.map((network) => [network, networkAddress(network)])) as Record<
    SocialNetwork,
    ReturnType<typeof networkAddress>
  >),
  publicEmail: email,
  publicPhone: phone(),
  contactName: line(150),
  contactPosition: line(150),
  contactEmail: email,
  contactPhone: phone(),
};

/** What was answered about an organisation, read and tidied; reading it again gives the same. */
export type OrganizationAnswers = v.InferOutput<v.ObjectSchema<typeof organizationFields, undefined>>;

/** What a registration must say, besides its name. */
export const required = [
  'sector', 'legalForm', 'region', 'scope', 'intervenes', 'description', 'contactName', 'contactEmail',
] as const; // prettier-ignore

type Answers = Partial<OrganizationAnswers>;

/** What must hold between answers, and at which of them it is said when it does not. */
interface Rule {
  readonly field: keyof OrganizationAnswers;
  readonly code: string;
  /** The answers it looks at. */
  readonly about: readonly (keyof OrganizationAnswers)[];
  readonly holds: (answers: Answers) => boolean;
}

/** Answers must agree with each other wherever both are present. */
export const agreements: readonly Rule[] = [
  {
    field: 'comuna',
    code: 'comuna-not-in-region',
    about: ['region', 'comuna'],
    holds: ({ region, comuna }) =>
      !comuna || !region || comuna.startsWith(region) || !(regionByCode(region) || region === abroad),
  },
  {
    field: 'kindOther',
    code: 'kind-other-missing',
    about: ['kinds', 'kindOther'],
    holds: ({ kinds, kindOther }) => !kinds?.includes('other') || Boolean(kindOther),
  },
  {
    field: 'hasAlliances',
    code: 'allies-but-none',
    about: ['hasAlliances', 'allies'],
    holds: ({ hasAlliances, allies }) => hasAlliances !== false || !allies?.length,
  },
];

/** Letters of a description that says something to who does not know the organisation. */
const shortestDescription = 40;

/** What a registration must say besides; a spreadsheet may say less. */
export const completeness: readonly Rule[] = [
  ...required.map((name) => ({
    field: name,
    code: 'required',
    about: [name],
    holds: (answers: Answers) => answers[name] !== null && answers[name] !== undefined,
  })),
  {
    field: 'comuna',
    code: 'required',
    about: ['region', 'comuna'],
    holds: ({ region, comuna }) => !region || region === abroad || Boolean(comuna),
  },
  {
    field: 'kinds',
    code: 'does-nothing',
    about: ['intervenes', 'kinds'],
    holds: ({ intervenes, kinds }) => intervenes !== false || Boolean(kinds?.length),
  },
  {
    field: 'description',
    code: 'description-too-short',
    about: ['description'],
    holds: ({ description }) => !description || description.length >= shortestDescription,
  },
];

/** Answers that were sent before: what of them broke no rule of that day breaks none now, as long as it stays as it was. */
export type SentBefore = Readonly<Record<string, unknown>>;

const fieldsOver = ({ publicPhone, contactPhone }: SentBefore) => ({
  ...organizationFields,
  publicPhone: phone(publicPhone),
  contactPhone: phone(contactPhone),
});

/** Answers that may be incomplete, as an import brings them: only the name is required. */
export const organizationAnswersOver = (sent: SentBefore) =>
  v.pipe(v.object(fieldsOver(sent)), ...together<OrganizationAnswers>());
export const organizationAnswers = organizationAnswersOver({});

/** Answers complete enough to be registered. */
export const registrationAnswersOver = (sent: SentBefore) =>
  v.pipe(v.object(fieldsOver(sent)), ...complete<OrganizationAnswers>(Object.keys(organizationFields)));
export const registrationAnswers = registrationAnswersOver({});

/** Some of the answers, complete: those of one step. Its output has these fields only. */
export function answersTo(
  fields: readonly (keyof OrganizationAnswers)[],
  sent: SentBefore = {},
): v.GenericSchema<unknown, Partial<OrganizationAnswers>> {
  const over = fieldsOver(sent);
  const entries = Object.fromEntries(fields.map((field) => [field, over[field]]));
  return v.pipe(v.object(entries), ...complete<Partial<OrganizationAnswers>>(fields));
}

function together<T extends Answers>() {
  return agreements.map(asCheck<T>) as unknown as readonly [ReturnType<typeof asCheck<T>>];
}

/** With what a registration must say of these fields; what concerns several is said wherever it shows. */
function complete<T extends Answers>(fields: readonly string[]) {
  const asked = completeness.filter(({ about }) => about.length > 1 || fields.includes(about[0]!));
  return [...together<T>(), ...asked.map(asCheck<T>)] as unknown as ReturnType<typeof together<T>>;
}

/** A check whose issue is shown at one field, made even when other fields have issues of their own. */
function asCheck<T extends Answers>({ field, code, holds }: Rule) {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    const answers = dataset.value as Answers;
    if (isObject(answers) && !holds(answers)) {
      addIssue({
        message: code,
        path: [{ type: 'object', origin: 'value', input: answers, key: field, value: answers[field] }],
      });
    }
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function withoutRepeats<T>(list: readonly T[]): NonNullable<T>[] {
  return [...new Set(list.filter((one) => one !== null && one !== undefined))];
}
