import type { Contact } from '@nightshift/schema';
import { pickText } from '@nightshift/schema';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { sayCountry, sayLanguage, sayZone } from '../i18n/world-names.js';
import { DataView } from './data-view.js';
import { FactList } from './fact-list.js';
import { memoryWords } from './memory-words.js';
import type { Surroundings } from './setting.js';
import { TagsField } from './tags-field.js';

/** What is known of the customer by now; their tags can be changed in the midst of the talk. */
export function ContactView({
  contact,
  surroundings,
  onTags,
}: {
  contact: Contact;
  surroundings: Surroundings;
  onTags: (add: string[], remove: string[]) => void;
}) {
  const t = useWords(memoryWords);
  const language = useLanguage();
  const { name, email, phone, country, zone, tags, score, visits, consents, fields } = contact;
  const labels = new Map(
    surroundings.fields.map(({ key, label }) => [key, pickText(label, language, ['en']) || key]),
  );
  const facts: (readonly [string, ReactNode])[] = [
    [t('name'), name],
    [t('email'), email],
    [t('phone'), phone],
    [t('language'), contact.language && sayLanguage(contact.language, language)],
    [t('country'), country && sayCountry(country, language)],
    [t('zone'), zone && [zone.replaceAll('_', ' '), sayZone(zone, language) ?? []].flat().join(' · ')],
    [t('score'), score === 0 ? undefined : String(score)],
    [t('visits'), visits === 0 ? undefined : String(visits)],
    [t('consents'), consents.map(({ text }) => text).join(' · ')],
    ...Object.entries(fields).map(
      ([key, value]) => [labels.get(key) ?? key, <DataView value={value} />] as const,
    ),
  ];
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('contact')}</h2>
      <TagsField
        label={t('tags')}
        hint={t('tagsText')}
        tags={tags}
        known={surroundings.tags}
        onChange={(wanted) =>
          onTags(
            wanted.filter((tag) => !tags.includes(tag)),
            tags.filter((tag) => !wanted.includes(tag)),
          )
        }
      />
      <FactList facts={facts.filter(([, value]) => value !== undefined && value !== '')} />
    </section>
  );
}
