import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow, Problem } from '@nightshift/schema';
import { createCatalogue } from '../open-flow/catalogue.js';
import { showProblems } from './show-problems.js';

const catalogue = createCatalogue(createBuiltinRegistry().manifests());
const flow: Flow = {
  schema: 1,
  id: 'flw_1',
  name: 'Prices',
  languages: ['en'],
  variables: {},
  triggers: {},
  nodes: {
    mail: { type: 'lead.collect-email', v: 1, name: 'Address', config: { question: 'Where to?' }, next: {} },
  },
};

const silent = (port: string): Problem => ({
  code: 'port.silent',
  severity: 'warning',
  nodeId: 'mail',
  path: `/nodes/mail/next/${port}`,
  message: '',
  params: { node: 'Address', port },
});

test('what several ways out of a step have in common is said once, with the names on its card', () => {
  const problems = [silent('collected'), silent('declined'), silent('gave-up')];
  const said = (language: 'en' | 'zh-CN') =>
    showProblems(problems, { flow, catalogue, language }).map(({ message }) => message);
  expect(said('en')).toEqual([
    '“Address” ends in silence at “collected”, “declined” and “gave up”: the customer has written and hears nothing.',
  ]);
  expect(said('zh-CN')).toEqual([
    '“Address”在出口“已收集”、“客户拒绝”和“放弃询问”处没有下文：客户发了消息，却得不到任何回应。',
  ]);
});

test('another fault of the same way is said apart', () => {
  const lost: Problem = { ...silent('collected'), code: 'next.unknown-node', severity: 'error' };
  expect(showProblems([silent('collected'), lost], { flow, catalogue, language: 'en' })).toHaveLength(2);
});
