import { expect, test } from '@jest/globals';
import { runCli } from './index.js';
import { forTheCommandLine } from './template-install.js';

async function run(...argv: string[]): Promise<string> {
  let out = '';
  await runCli(argv, {
    print: (text) => void (out += `${text}\n`),
    printJson: (value) => void (out += JSON.stringify(value)),
    complain: (text) => void (out += `${text}\n`),
  });
  return out;
}

test('template show says both ways to give a text per language', async () => {
  const out = await run('template', 'show', 'lunar-new-year');
  expect(out).toContain(`--set 'shop.name={"en":"Foo","zh-CN":"福"}'`);
  expect(out).toContain('--set shop.name.en=Foo --set shop.name.zh-CN=福');
});

test('the help of --set shows a text per language', async () => {
  expect((await run('template', 'install', '--help')).replaceAll(/\s+/g, '')).toContain(
    `'shop.name={"en":"Foo","zh-CN":"福"}'`,
  );
});

test('a template that there is not is named before anything is opened', async () => {
  expect(await run('template', 'install', 'nothing')).toMatch(
    /There is no template nothing; there are .*lunar-new-year/,
  );
});

test('a flow that was edited is replaced by an option of the command', () => {
  const { fix } = forTheCommandLine({
    code: 'template.edited',
    severity: 'error',
    path: '',
    message: 'The flow is here already.',
    fix: 'Change it in the editor, or install with "replace".',
  });
  expect(fix).toContain('--replace');
  expect(fix).not.toContain('editor');
});
