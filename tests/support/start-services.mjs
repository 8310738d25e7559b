export default function startServices() {
  return Promise.resolve();
}
