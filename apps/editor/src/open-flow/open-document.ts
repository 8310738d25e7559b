import type { ApiError } from '../api/problem.js';
import type { DocumentState, FlowDocument } from '../document/flow-document.js';

/** The document of a flow that is kept by our own server. */
export type OpenDocument = FlowDocument<ApiError>;
export type OpenState = DocumentState<ApiError>;
