import { Type } from 'typebox';
import type { Step } from './flow-facts.js';
import type { ConfigPlace } from './walk-config.js';

/** One host that a secret may be shown to. */
export const SecretHostSchema = Type.String({
  pattern:
    '^((\\*\\.[A-Za-z0-9_-]+\\.)?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?$',
  maxLength: 260,
  description: '`api.example.com`, `api.example.com:8443` for one port, `*.example.com` for every name below',
});

/** Whether a secret of these hosts may be shown to `host` (in lower case, a port that is not the usual one with it). Without hosts, to any. */
export function mayBeShownTo(hosts: readonly string[], host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return (
    hosts.length === 0 ||
    hosts.some((each) =>
      each.startsWith('*.')
        ? [host, name].some((asked) => asked.endsWith(each.slice(1)))
        : each === host || each === name,
    )
  );
}

/** The host of an address as it is written in a step; undefined where variables make it, or it cannot be told. */
export function hostOfAddress(address: string): string | undefined {
  const [, scheme = '', host] = /^\s*(https?):\/\/([^/?#\s\\@{}]+)(?=[/?#\s]|$)/i.exec(address) ?? [];
  // Other scripts are written otherwise when they are called.
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host)) return undefined;
  return host.toLowerCase().replace(scheme.toLowerCase() === 'https' ? /:443$/ : /:80$/, '');
}

/** The address of the call that this place belongs to: the nearest one in the same object, or in one around it. */
export function addressBeside({ places }: Step, { path }: ConfigPlace): string | undefined {
  const around = places
    .filter((each) => each.takesSecrets && each.widget === 'url')
    .filter((each) => path.startsWith(each.path.slice(0, each.path.lastIndexOf('/') + 1)))
    .toSorted((left, right) => right.path.length - left.path.length);
  const address = around[0]?.value;
  return typeof address === 'string' ? address : undefined;
}
