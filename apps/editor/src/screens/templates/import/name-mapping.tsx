import { namesUsed, type Flow, type NamesUsed } from '@nightshift/schema';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useCan } from '../../../app/session.js';
import { useWords } from '../../../i18n/use-words.js';
import { catalogueQuery, schemasIn } from '../../../open-flow/catalogue.js';
import { Field } from '../../../ui/field.js';
import { Select } from '../../../ui/select.js';
import { words as installWords } from '../install/words.js';
import { usePlaces } from '../template-queries.js';
import { missingNames, type NameChoice, type NameChoices } from './missing-names.js';
import { words } from './words.js';

interface Here {
  name: string;
  label: string;
}

/** For each team, calendar, tag and base that the flow names and nobody has here: one of those that there are, or a new one. */
export function NameMapping({
  flow,
  choices,
  onChange,
}: {
  /** As it came. */
  flow: Flow;
  choices: NameChoices;
  onChange: (choices: NameChoices) => void;
}) {
  const t = useWords(words);
  const say = useWords(installWords);
  const { data: catalogue } = useQuery(catalogueQuery);
  const here = useNamesHere(flow.id);
  const can = {
    teams: useCan('team.write'),
    calendars: useCan('calendars.write'),
    tags: useCan('settings.write'),
    knowledge: useCan('knowledge.write'),
  };
  if (catalogue === undefined || here === undefined) return null;
  const known = (list: keyof NamesUsed): string[] => here[list].map(({ name }) => name);
  const missing = missingNames(namesUsed([flow], schemasIn(catalogue)), {
    teams: known('teams'),
    calendars: known('calendars'),
    tags: known('tags'),
    knowledge: known('knowledge'),
  });
  const title = {
    teams: (name: string) => say('team', { name }),
    calendars: (name: string) => say('calendar', { name }),
    tags: (name: string) => t('tag', { name }),
    knowledge: (name: string) => say('base', { name }),
  };
  const choose = (list: keyof NamesUsed, name: string, value: string): void => {
    const { [name]: _before, ...others } = choices[list];
    const choice = readChoice(value);
    onChange({ ...choices, [list]: choice === undefined ? others : { ...others, [name]: choice } });
  };
  const rows = LISTS.flatMap((list) => missing[list].map((name) => ({ list, name })));
  if (rows.length === 0) return null;
  return (
    <section className="mt-4">
      <h3 className="font-medium">{t('notHere')}</h3>
      <p className="mb-2 text-soft">{t('notHereText')}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {rows.map(({ list, name }) => (
          <Field key={`${list} ${name}`} label={title[list](name)}>
            {(control) => (
              <Select
                {...control}
                value={writeChoice(choices[list][name])}
                onChange={(value) => choose(list, name, value)}
                options={[
                  { value: LATER, label: t('later') },
                  ...(can[list] ? [{ value: MAKE, label: t('make') }] : []),
                  ...here[list].map((each) => ({ value: TAKE + each.name, label: each.label })),
                ]}
              />
            )}
          </Field>
        ))}
      </div>
    </section>
  );
}

const LISTS = ['teams', 'calendars', 'knowledge', 'tags'] as const;
const LATER = 'later';
const MAKE = 'make';
const TAKE = 'take ';

function readChoice(value: string): NameChoice | undefined {
  if (value === MAKE) return { type: 'make' };
  return value.startsWith(TAKE) ? { type: 'take', name: value.slice(TAKE.length) } : undefined;
}

function writeChoice(choice: NameChoice | undefined): string {
  if (choice === undefined) return LATER;
  return choice.type === 'make' ? MAKE : TAKE + choice.name;
}

function useNamesHere(flowId: string): Record<keyof NamesUsed, Here[]> | undefined {
  const { data: places } = usePlaces();
  const { data: tags } = useQuery({
    queryKey: ['tags'],
    queryFn: async () => (await call('GET /tags')).items,
  });
  if (places === undefined || tags === undefined) return undefined;
  const plain = ({ name }: { name: string }): Here => ({ name, label: name });
  return {
    teams: places.teams.map(({ name, title }) => ({ name, label: title === '' ? name : title })),
    calendars: places.calendars.map(plain),
    knowledge: places.knowledge.map(plain),
    // What only this flow names, as it is stored, is missing all the same.
    tags: tags
      .filter(
        ({ color, contacts, flows }) =>
          color !== null || contacts > 0 || flows.some(({ id }) => id !== flowId),
      )
      .map(plain),
  };
}
