// Node-RED as fast as it goes: no editor, no context on disk, nothing that calls home.
module.exports = {
  uiHost: '127.0.0.1',
  flowFile: process.env.BENCH_FLOW,
  httpAdminRoot: false,
  credentialSecret: false,
  telemetry: { enabled: false, updateNotification: false },
  diagnostics: { enabled: false },
  editorTheme: { tours: false, projects: { enabled: false } },
  logging: { console: { level: 'info', metrics: false, audit: false } },
};
