import type { ComponentType } from 'react';

export interface Screen {
  /** Below /app, as the router reads it. */
  path: string;
  load: () => Promise<ComponentType>;
  /** Nobody has to be signed in. */
  isForAll?: boolean;
  /** It says itself when there is time to fetch its parts that are not seen at first. */
  fetchesParts?: boolean;
}

// Each screen is a chunk of its own. To add one: a folder under src/screens, a line here, and, if it belongs there, one
// in navigation.ts.
export const SCREENS: readonly Screen[] = [
  { path: 'flows', load: async () => (await import('../screens/flows/flows-screen.js')).FlowsScreen },
  {
    path: 'flows/:flowId',
    fetchesParts: true,
    load: async () => (await import('../screens/flow/flow-screen.js')).FlowScreen,
  },
  {
    path: 'flows/:flowId/simulate',
    load: async () => (await import('../screens/simulate/simulate-screen.js')).SimulateScreen,
  },
  {
    path: 'flows/:flowId/live',
    load: async () => (await import('../screens/live/live-screen.js')).LiveScreen,
  },
  {
    path: 'templates',
    load: async () => (await import('../screens/templates/templates-screen.js')).TemplatesScreen,
  },
  {
    path: 'templates/:templateId',
    load: async () => (await import('../screens/templates/template-screen.js')).TemplateScreen,
  },
  {
    path: 'templates/:templateId/install',
    load: async () => (await import('../screens/templates/install/install-screen.js')).InstallScreen,
  },
  {
    path: 'knowledge',
    load: async () => (await import('../screens/knowledge/knowledge-screen.js')).KnowledgeScreen,
  },
  {
    path: 'knowledge/gaps',
    load: async () => (await import('../screens/knowledge/gaps/gaps-screen.js')).GapsScreen,
  },
  {
    path: 'knowledge/:baseId',
    load: async () => (await import('../screens/knowledge/base/base-screen.js')).BaseScreen,
  },
  {
    path: 'settings/*',
    load: async () => (await import('../screens/settings/settings-screen.js')).SettingsScreen,
  },
];

/** Those without the frame around them. */
export const FRAMELESS: readonly Screen[] = [
  {
    path: 'login',
    isForAll: true,
    load: async () => (await import('../screens/login/login-screen.js')).LoginScreen,
  },
  { path: 'welcome', load: async () => (await import('../screens/welcome/welcome-screen.js')).WelcomeScreen },
];

const loading = new Map<Screen, Promise<ComponentType>>();
const failed = new Set<Screen>();

/** Its script is fetched once. */
export function loadScreen(screen: Screen): Promise<ComponentType> {
  const known = loading.get(screen);
  if (known !== undefined) return known;
  const wanted = screen.load();
  loading.set(screen, wanted);
  wanted.catch(() => failed.add(screen));
  return wanted;
}

/** What could not be fetched is tried again the next time, once it has been said: before, it would be tried without end. */
export function forgetFailures(): void {
  for (const screen of failed) loading.delete(screen);
  failed.clear();
}

/** The screen of an address is on its way while the rest of the script still is. */
export function preloadScreen(pathname: string): void {
  const wanted = [...FRAMELESS, ...SCREENS].find(({ path }) => patternOf(path).test(pathname));
  if (wanted !== undefined) void loadScreen(wanted).catch(() => undefined);
}

function patternOf(path: string): RegExp {
  return new RegExp(`^/app/${path.replaceAll(/:\w+/g, '[^/]+').replace('/*', '(/.*)?')}/?$`);
}
