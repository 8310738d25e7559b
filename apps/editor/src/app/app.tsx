import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { TipProvider } from '../ui/tip.js';
import { ToastList } from '../ui/toast-list.js';
import { queryClient } from './query-client.js';
import { router } from './routes.js';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <TipProvider delayDuration={350} skipDelayDuration={200}>
        <RouterProvider router={router} />
        <ToastList />
      </TipProvider>
    </QueryClientProvider>
  );
}
