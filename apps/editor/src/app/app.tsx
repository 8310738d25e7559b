import { QueryClientProvider } from '@tanstack/react-query';
import { TipProvider } from '../ui/tip.js';
import { ToastList } from '../ui/toast-list.js';
import { queryClient } from './query-client.js';
import { Addresses } from './routes.js';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <TipProvider delayDuration={350} skipDelayDuration={200}>
        <Addresses />
        <ToastList />
      </TipProvider>
    </QueryClientProvider>
  );
}
