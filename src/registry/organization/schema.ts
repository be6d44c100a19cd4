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
const phone = v.pipe(
  line(30),
  v.nullable(v.pipe(v.string(), v.regex(/^\+?[\d\s().-]{6,}( ?(anexo|ext\.?) ?\d+)?$/i, 'not-a-phone'))),
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
  comuna: v.pipe(
    present,
    v.nullable(
      v.pipe(
        v.string(),
        v.check((code) => comunaByCode(code) !== undefined, 'not-in-list'),
      ),
    ),
  ),
  scope: oneOf(scopes),
  worksIn: v.pipe(anything, v.transform(asList), v.array(regionCode), v.transform(withoutRepeats)),
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
  publicPhone: phone,
  contactName: line(150),
  contactPosition: line(150),
  contactEmail: email,
  contactPhone: phone,
};

/** What was answered about an organisation, read and tidied; reading it again gives the same. */
export type OrganizationAnswers = v.InferOutput<v.ObjectSchema<typeof organizationFields, undefined>>;

/** What a registration must say, besides its name. */
export const required = [
  'sector',
  'legalForm',
  'region',
  'scope',
  'intervenes',
  'description',
  'contactName',
  'contactEmail',
] as const;

/** Answers that may be incomplete, as an import brings them: only the name is required. */
export const organizationAnswers = v.pipe(v.object(organizationFields), ...together<OrganizationAnswers>());

/** Answers complete enough to be registered. */
export const registrationAnswers = v.pipe(
  v.object(organizationFields),
  ...complete<OrganizationAnswers>(Object.keys(organizationFields)),
);

/** Answers as an organisation's own people keep them: as complete as a registration, but nobody has to name who is in charge again. */
export const keptAnswers = v.pipe(
  v.object(organizationFields),
  ...complete<OrganizationAnswers>(Object.keys(organizationFields).filter((name) => !name.startsWith('contact'))),
);

/** Some of the answers, complete: those of one step. Its output has these fields only. */
export function answersTo(
  fields: readonly (keyof OrganizationAnswers)[],
): v.GenericSchema<unknown, Partial<OrganizationAnswers>> {
  const entries = Object.fromEntries(fields.map((field) => [field, organizationFields[field]]));
  return v.pipe(v.object(entries), ...complete<Partial<OrganizationAnswers>>(fields));
}

type Answers = Partial<OrganizationAnswers>;

/** Answers that must agree with each other wherever both are present. */
function together<T extends Answers>() {
  return [
    field<T>(
      'comuna',
      'comuna-not-in-region',
      ({ region, comuna }) =>
        !comuna || !region || comuna.startsWith(region) || !(regionByCode(region) || region === abroad),
    ),
    field<T>(
      'kindOther',
      'kind-other-missing',
      ({ kinds, kindOther }) => !kinds?.includes('other') || Boolean(kindOther),
    ),
    field<T>(
      'hasAlliances',
      'allies-but-none',
      ({ hasAlliances, allies }) => hasAlliances !== false || !allies?.length,
    ),
  ] as const;
}

/** What a registration must say besides. */
function complete<T extends Answers>(fields: readonly string[]) {
  const missing = required
    .filter((name) => fields.includes(name))
    .map((name) => field<T>(name, 'required', (answers) => answers[name] !== null && answers[name] !== undefined));
  const chosen = field<T>(
    'comuna',
    'required',
    ({ region, comuna }) => !region || region === abroad || Boolean(comuna),
  );
  const something = field<T>(
    'kinds',
    'does-nothing',
    ({ intervenes, kinds }) => intervenes !== false || Boolean(kinds?.length),
  );
  const long = field<T>(
    'description',
    'description-too-short',
    ({ description }) => !description || description.length >= 40,
  );
  return [...together<T>(), ...missing, chosen, something, long] as unknown as ReturnType<typeof together<T>>;
}

/** A check whose issue is shown at one field, made even when other fields have issues of their own. */
function field<T extends Answers>(
  name: keyof OrganizationAnswers,
  message: string,
  holds: (answers: Answers) => boolean,
) {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    const answers = dataset.value as Answers;
    if (isObject(answers) && !holds(answers)) {
      addIssue({
        message,
        path: [{ type: 'object', origin: 'value', input: answers, key: name, value: answers[name] }],
      });
    }
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function withoutRepeats<T>(list: readonly T[]): NonNullable<T>[] {
  return [...new Set(list.filter((one) => one !== null && one !== undefined))];
}
