import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ConversationTestSchema, validate, type ConversationTest } from '@nightshift/schema';
import { showTemplate } from './read-template.js';
import { templatesFolder } from './templates-folder.js';

/** A conversation that the template is tested with. */
export interface TemplateTest {
  /** The file of the flow that it is about, as `template.flows` names it. */
  flow: string;
  test: ConversationTest;
}

/** In the order of their files; null when there is no such template. */
export async function readTemplateTests(
  id: string,
  folder = templatesFolder,
): Promise<TemplateTest[] | null> {
  if ((await showTemplate(id, folder)) === null) return null;
  const place = path.join(folder, id, 'tests');
  const files = (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.test.json')).sort();
  const read = await Promise.all(
    files.map(async (file): Promise<TemplateTest[]> => {
      const value: unknown = JSON.parse(await readFile(path.join(place, file), 'utf8'));
      if (validate(ConversationTestSchema, value).length > 0) return [];
      // The validator has just found that it has this shape.
      const test = value as ConversationTest;
      return [{ flow: path.basename(test.flow ?? 'flow.json'), test }];
    }),
  );
  return read.flat();
}
