export default function stopServices() {
  return Promise.resolve();
}
