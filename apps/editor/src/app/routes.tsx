import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { NotFound, RouteError } from './error-screens.js';
import { Shell } from './shell.js';
import { SignedIn } from './signed-in.js';

// Each screen is a chunk of its own. To add one: a folder under src/screens, a line here, and, if it belongs there, one
// in navigation.ts.
const screens: RouteObject[] = [
  { index: true, element: <Navigate to="/flows" replace /> },
  {
    path: 'flows',
    lazy: async () => ({ Component: (await import('../screens/flows/flows-screen.js')).FlowsScreen }),
  },
  {
    path: 'flows/:flowId',
    lazy: async () => ({ Component: (await import('../screens/flow/flow-screen.js')).FlowScreen }),
  },
  {
    path: 'flows/:flowId/simulate',
    lazy: async () => ({
      Component: (await import('../screens/simulate/simulate-screen.js')).SimulateScreen,
    }),
  },
  {
    path: 'flows/:flowId/live',
    lazy: async () => ({ Component: (await import('../screens/live/live-screen.js')).LiveScreen }),
  },
  {
    path: 'templates',
    lazy: async () => ({
      Component: (await import('../screens/templates/templates-screen.js')).TemplatesScreen,
    }),
  },
  {
    path: 'templates/:templateId',
    lazy: async () => ({
      Component: (await import('../screens/templates/template-screen.js')).TemplateScreen,
    }),
  },
  {
    path: 'templates/:templateId/install',
    lazy: async () => ({
      Component: (await import('../screens/templates/install/install-screen.js')).InstallScreen,
    }),
  },
  {
    path: 'knowledge',
    lazy: async () => ({
      Component: (await import('../screens/knowledge/knowledge-screen.js')).KnowledgeScreen,
    }),
  },
  {
    path: 'knowledge/gaps',
    lazy: async () => ({
      Component: (await import('../screens/knowledge/gaps/gaps-screen.js')).GapsScreen,
    }),
  },
  {
    path: 'knowledge/:baseId',
    lazy: async () => ({
      Component: (await import('../screens/knowledge/base/base-screen.js')).BaseScreen,
    }),
  },
  {
    path: 'settings/*',
    lazy: async () => ({
      Component: (await import('../screens/settings/settings-screen.js')).SettingsScreen,
    }),
  },
  { path: '*', element: <NotFound /> },
];

/** While the first screen's script is on its way the page stays as it is: empty, for an instant. */
function HydrateFallback() {
  return null;
}

export const router = createBrowserRouter(
  [
    {
      path: 'login',
      HydrateFallback,
      errorElement: <RouteError />,
      lazy: async () => ({ Component: (await import('../screens/login/login-screen.js')).LoginScreen }),
    },
    {
      path: 'welcome',
      errorElement: <RouteError />,
      lazy: async () => {
        const { WelcomeScreen } = await import('../screens/welcome/welcome-screen.js');
        return {
          element: (
            <SignedIn>
              <WelcomeScreen />
            </SignedIn>
          ),
        };
      },
    },
    {
      path: '/',
      HydrateFallback,
      errorElement: <RouteError />,
      element: (
        <SignedIn>
          <Shell />
        </SignedIn>
      ),
      // The frame stays when a screen breaks.
      children: [{ errorElement: <RouteError />, children: screens }],
    },
  ],
  { basename: '/app' },
);
