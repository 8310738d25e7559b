import { QueryClientProvider } from '@tanstack/react-query';
import { ToastList } from '../ui/toast-list.js';
import { queryClient } from './query-client.js';
import { Addresses } from './routes.js';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Addresses />
      <ToastList />
    </QueryClientProvider>
  );
}
