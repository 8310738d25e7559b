import { BaseEdge, getBezierPath, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { LineEdge } from './graph.js';
import { lanePath } from './lanes.js';

/** A line: a curve, or around the cards that would hide it. */
export const FlowLine = memo(function FlowLine({
  id,
  sourceX,
  sourceY,
  sourcePosition,
  targetX,
  targetY,
  targetPosition,
  data,
  style,
}: EdgeProps<LineEdge>) {
  const [curve] = getBezierPath({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition });
  const path =
    data === undefined ? curve : lanePath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data.lane);
  return <BaseEdge id={id} path={path} {...(style === undefined ? {} : { style })} />;
});
