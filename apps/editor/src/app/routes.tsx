import { use, useEffect } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { preloadParts } from '../ui/lazy-part.js';
import { Breakable, NotFound } from './error-screens.js';
import { FRAMELESS, loadScreen, SCREENS, type Screen } from './screens.js';
import { Shell } from './shell.js';
import { SignedIn } from './signed-in.js';

/** Every address there is. */
export function Addresses() {
  return (
    <BrowserRouter basename="/app">
      <Breakable>
        <Routes>
          {FRAMELESS.map((screen) => (
            <Route
              key={screen.path}
              path={screen.path}
              element={
                screen.isForAll === true ? (
                  <ScreenOf screen={screen} />
                ) : (
                  <SignedIn>
                    <ScreenOf screen={screen} />
                  </SignedIn>
                )
              }
            />
          ))}
          <Route
            element={
              <SignedIn>
                <Shell />
              </SignedIn>
            }
          >
            <Route index element={<Navigate to="/flows" replace />} />
            {SCREENS.map((screen) => (
              <Route key={screen.path} path={screen.path} element={<ScreenOf screen={screen} />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Route>
        </Routes>
      </Breakable>
    </BrowserRouter>
  );
}

function ScreenOf({ screen }: { screen: Screen }) {
  const Shown = use(loadScreen(screen));
  useEffect(() => {
    if (screen.fetchesParts !== true) preloadParts();
  }, [screen]);
  return <Shown />;
}
