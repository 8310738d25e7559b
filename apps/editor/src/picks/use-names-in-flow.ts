import { useMemo } from 'react';
import { namesInFlow, type NamesInFlow } from '../open-flow/names-in-flow.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';

export function useNamesInFlow(): NamesInFlow {
  const flow = useFlow();
  const { catalogue } = useOpenFlow();
  return useMemo(() => namesInFlow(flow, catalogue), [flow, catalogue]);
}
