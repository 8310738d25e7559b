import {
  CATEGORIES,
  createBuiltinRegistry,
  type NodeDefinition,
  type TriggerDefinition,
} from '@nightshift/nodes';
import { isJsonObject, missingUpgrades, TextSchema, validate, type Problem } from '@nightshift/schema';
import { checkCalls } from './check-calls.js';
import { checkPaths } from './check-paths.js';
import { errorAt, warningAt, type Place } from './place.js';

type Definition = NodeDefinition | TriggerDefinition;

/** Everything that would keep the engine or the editor from using what a package exports. */
export function checkDefinitions(exported: readonly unknown[]): Problem[] {
  const definitions = exported.filter(isDefinition);
  if (definitions.length === 0) {
    const fix = 'Export what defineNode or defineTrigger returns.';
    return [
      {
        code: 'node.none',
        severity: 'error',
        path: '',
        message: 'The package exports no node and no trigger.',
        fix,
      },
    ];
  }
  const types = definitions.map(({ manifest }) => manifest.type);
  return definitions.flatMap((definition, index) => {
    const place: Place = { type: types[index] ?? '', path: '' };
    const isTwice = types.indexOf(place.type) < index;
    return [
      ...(isTwice
        ? [errorAt(place, 'node.twice', 'two of the exported nodes have this type', 'Rename one of them.')]
        : []),
      ...checkIdentity(definition, place),
      ...checkWords(definition, place),
      ...checkConfig(definition, place),
      ...checkPorts(definition, place),
      ...checkPaths(definition.manifest, place),
      ...('calls' in definition ? checkCalls(definition.calls, place) : []),
    ];
  });
}

/** Manifests of packages from elsewhere may hold anything, so only the outline is believed here. */
function isDefinition(value: unknown): value is Definition {
  if (typeof value !== 'object' || value === null || !('manifest' in value)) return false;
  const isNode = 'enter' in value && typeof value.enter === 'function';
  const isTrigger = 'match' in value && typeof value.match === 'function';
  return isJsonObject(value.manifest) && (isNode || isTrigger);
}

function checkIdentity({ manifest, upgrades }: Definition, place: Place): Problem[] {
  const { type, version } = manifest;
  const problems: Problem[] = [];
  if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(type) || type.length > 100)
    problems.push(
      errorAt(
        place,
        'node.type',
        'is no type',
        'Use small letters, digits, dots and hyphens: shop.stock-level.',
      ),
    );
  if (builtin.node(type) !== undefined || builtin.trigger(type) !== undefined)
    problems.push(
      errorAt(
        place,
        'node.builtin',
        'is the type of a node that comes with Nightshift',
        'Choose another type.',
      ),
    );
  if (!Number.isInteger(version) || version < 1) {
    problems.push(
      errorAt(
        { ...place, path: '/version' },
        'node.version',
        'must be a whole number from 1 up',
        'Begin with 1.',
      ),
    );
  } else {
    const missing = missingUpgrades(upgrades, version);
    if (missing.length > 0)
      problems.push(
        errorAt(
          { ...place, path: '/upgrades' },
          'node.upgrades',
          `has no step from version ${missing.join(', ')}`,
          'Add upgrades[n], which lifts a config from n to n + 1.',
        ),
      );
  }
  if (!isSameJson(manifest))
    problems.push(
      errorAt(
        place,
        'node.not-json',
        'has something in its manifest that JSON does not keep',
        'Use texts, numbers, booleans, lists and plain objects.',
      ),
    );
  return problems;
}

const builtin = createBuiltinRegistry();

/** An editor far away gets the manifest as JSON, and must get all of it. */
function isSameJson(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isSameJson(item, depth + 1));
  if (typeof value === 'object' && value !== null)
    return Object.values(value).every((item) => item === undefined || isSameJson(item, depth + 1));
  return typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value);
}

/** Something that refers to itself is deeper than any form. */
const DEEPEST = 200;

function checkWords({ manifest }: Definition, place: Place): Problem[] {
  const { title, description, category } = manifest;
  const problems = Object.entries({ title, description }).flatMap(([key, text]) => {
    const isThere = validate(TextSchema, text).length === 0 && text !== '';
    return isThere
      ? []
      : [
          errorAt(
            { ...place, path: `/${key}` },
            'node.words',
            'must be a text, or one per language',
            `Write a ${key}.`,
          ),
        ];
  });
  if (CATEGORIES.includes(category)) return problems;
  const choices = CATEGORIES.join(', ');
  return [
    ...problems,
    errorAt(
      { ...place, path: '/category' },
      'node.category',
      'is no category of the palette',
      `Use one of ${choices}.`,
    ),
  ];
}

function checkConfig({ manifest: { config } }: Definition, place: Place): Problem[] {
  const at = { ...place, path: '/config' };
  if (!isJsonObject(config) || config['type'] !== 'object')
    return [errorAt(at, 'node.config', 'must describe an object', 'Use Type.Object({ … }).')];
  try {
    validate(config, {});
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      errorAt(
        at,
        'node.config',
        `is no schema that can be compiled: ${reason}`,
        'Correct it; TypeBox writes schemas that can.',
      ),
    ];
  }
  if (config['additionalProperties'] === false) return [];
  return [
    warningAt(
      at,
      'node.config-open',
      'takes settings that it does not know',
      'Add { additionalProperties: false }: a slip of the pen then shows.',
    ),
  ];
}

function checkPorts({ manifest: { ports } }: Definition, place: Place): Problem[] {
  const at = { ...place, path: '/ports' };
  if (!Array.isArray(ports))
    return [errorAt(at, 'node.ports', 'must be a list', "Write the ways out: ports: ['done'].")];
  const bad = ports.filter((port) => typeof port !== 'string' || !/^[^\s/]{1,64}$/.test(port));
  const twice = ports.filter((port, index) => ports.indexOf(port) < index);
  return [
    ...bad.map((port) =>
      errorAt(
        at,
        'node.ports',
        `has ${JSON.stringify(port)}, which is no name`,
        'Use names without spaces and slashes.',
      ),
    ),
    ...twice.map((port) => errorAt(at, 'node.ports', `has ${JSON.stringify(port)} twice`, 'Remove one.')),
  ];
}
