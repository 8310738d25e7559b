import { picture } from './lanterns.js';

export function cloudScarf(id: string): string {
  const waves = [0, 34, 68, 102, 136]
    .map((y) => `<path d="M96 ${String(128 + y)}q26-24 52 0t52 0 52 0 52 0" />`)
    .join('');
  return picture(
    `<defs>
      <linearGradient id="${id}-back" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f3e3d0" /><stop offset="1" stop-color="#e3c3a8" /></linearGradient>
      <linearGradient id="${id}-silk" x1="0" y1="0" x2="1" y2=".5"><stop offset="0" stop-color="#2f5d78" /><stop offset=".3" stop-color="#5c93a8" /><stop offset=".5" stop-color="#33637d" /><stop offset=".75" stop-color="#6ea3b3" /><stop offset="1" stop-color="#28516b" /></linearGradient>
      <clipPath id="${id}-cloth"><path d="M92 92c40-26 70 18 112-2s72-18 104 4c14 60-14 96 4 150-34 30-68 4-108 22s-80 22-116-4c-18-56 20-100 4-170Z" /></clipPath>
    </defs>
    <rect width="400" height="400" fill="url(#${id}-back)" />
    <rect x="36" y="60" width="328" height="10" rx="5" fill="#8a5a36" /><circle cx="36" cy="65" r="9" fill="#6f4528" /><circle cx="364" cy="65" r="9" fill="#6f4528" />
    <ellipse cx="206" cy="352" rx="128" ry="12" fill="#8a5a36" opacity=".18" />
    <path d="M92 68v30m216-30v30" stroke="#6f4528" stroke-width="2" opacity=".4" />
    <g clip-path="url(#${id}-cloth)"><rect x="70" y="70" width="260" height="220" fill="url(#${id}-silk)" /><g fill="none" stroke="#f4ead6" stroke-width="3" opacity=".7">${waves}</g><g fill="#f3c56b"><circle cx="150" cy="160" r="9" /><circle cx="252" cy="196" r="9" /><circle cx="176" cy="232" r="7" /></g><path d="M138 80c18 70-16 120 4 200M262 80c-18 70 20 120 0 200" fill="none" stroke="#173c54" stroke-width="16" opacity=".2" /></g>
    <path d="M96 262c-8 30 4 44-6 74m18-70c-6 30 4 44-4 70m18-66c-6 26 4 40-2 66m186-82c8 30-4 44 6 74m-18-70c6 30-4 44 4 70m-18-66c6 26-4 40 2 66" fill="none" stroke="#3e7288" stroke-width="4" stroke-linecap="round" />`,
  );
}

export function jasmineTea(id: string): string {
  const flower = (x: number, y: number, size: number) =>
    `<g transform="translate(${String(x)} ${String(y)}) scale(${String(size)})">${[0, 72, 144, 216, 288].map((turn) => `<ellipse cy="-13" rx="8.5" ry="13" fill="#fffdf6" stroke="#dfd3b4" stroke-width="1" transform="rotate(${String(turn)})" />`).join('')}<circle r="6" fill="#e9b44c" /></g>`;
  return picture(
    `<defs>
      <linearGradient id="${id}-back" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#dfe7d2" /><stop offset="1" stop-color="#b9c9a4" /></linearGradient>
      <linearGradient id="${id}-tin"><stop offset="0" stop-color="#1f4a3b" /><stop offset=".28" stop-color="#3f7a62" /><stop offset=".55" stop-color="#2b5d4a" /><stop offset="1" stop-color="#163729" /></linearGradient>
      <linearGradient id="${id}-lid"><stop offset="0" stop-color="#a37a35" /><stop offset=".3" stop-color="#ecc985" /><stop offset="1" stop-color="#8c6527" /></linearGradient>
    </defs>
    <rect width="400" height="400" fill="url(#${id}-back)" /><path d="M0 318h400v82H0Z" fill="#8d7350" /><path d="M0 318h400v8H0Z" fill="#a58a63" />
    <ellipse cx="206" cy="338" rx="118" ry="14" fill="#4d3a22" opacity=".35" />
    <path d="M120 126h160v196q-80 26-160 0Z" fill="url(#${id}-tin)" /><ellipse cx="200" cy="126" rx="80" ry="15" fill="#1f4a3b" />
    <path d="M116 82h168v38q-84 24-168 0Z" fill="url(#${id}-lid)" /><ellipse cx="200" cy="82" rx="84" ry="16" fill="#f0d49a" /><ellipse cx="200" cy="80" rx="62" ry="10" fill="#dcb871" />
    <path d="M140 176q60 18 120 0v98q-60 18-120 0Z" fill="#f7f0dc" /><path d="M148 187q52 15 104 0v79q-52 15-104 0Z" fill="none" stroke="#b7913f" stroke-width="1.6" />
    ${flower(200, 214, 0.85)}${flower(174, 226, 0.5)}${flower(226, 226, 0.5)}
    <path d="M174 256q26 7 52 0M182 268q18 5 36 0" stroke="#2b5d4a" stroke-width="3" fill="none" stroke-linecap="round" />
    <path d="M60 330c10-34 34-46 54-48-2 26-18 48-54 48Zm24 6c20-22 44-22 58-16-10 18-32 26-58 16Z" fill="#5d8a55" />
    ${flower(88, 322, 1.15)}${flower(122, 346, 0.9)}${flower(318, 344, 1.2)}${flower(286, 358, 0.75)}
    <path d="M330 338c8-30 28-42 46-44 0 24-16 44-46 44Z" fill="#6b9a60" />`,
  );
}

export function clayTeapot(id: string): string {
  return picture(
    `<defs>
      <linearGradient id="${id}-back" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#efe0cf" /><stop offset="1" stop-color="#d8b998" /></linearGradient>
      <radialGradient id="${id}-clay" cx=".36" cy=".28" r=".85"><stop offset="0" stop-color="#d07d55" /><stop offset=".5" stop-color="#9c4b2e" /><stop offset="1" stop-color="#5b2617" /></radialGradient>
      <linearGradient id="${id}-tea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e2a24a" /><stop offset="1" stop-color="#b56a20" /></linearGradient>
    </defs>
    <rect width="400" height="400" fill="url(#${id}-back)" /><circle cx="286" cy="116" r="62" fill="#e98b5a" opacity=".35" />
    <path d="M0 296h400v104H0Z" fill="#6b4a33" /><path d="M0 296h400v7H0Z" fill="#86603f" />
    <ellipse cx="186" cy="328" rx="136" ry="17" fill="#2e1c11" opacity=".4" />
    <path d="M282 204c40-6 52 14 44 44-6 26-26 40-50 44" fill="none" stroke="#7b3820" stroke-width="17" stroke-linecap="round" />
    <path d="M104 250C76 244 64 212 44 196l22-10c22 8 38 20 58 26Z" fill="#8a4128" />
    <path d="M96 240c0-54 40-82 94-82s96 28 96 82c0 50-42 84-95 84s-95-34-95-84Z" fill="url(#${id}-clay)" />
    <path d="M132 166c18-18 98-18 118 0-22 12-98 12-118 0Z" fill="#7b3820" /><path d="M140 160c12-20 90-20 102 0-18 10-86 10-102 0Z" fill="#a9573a" /><circle cx="191" cy="136" r="13" fill="#b7653f" />
    <path d="M126 214c4-16 14-27 28-34" stroke="#f0b28d" stroke-width="7" stroke-linecap="round" fill="none" opacity=".65" />
    <g fill="none" stroke="#e9b892" stroke-width="3" opacity=".5"><path d="M182 222c22-8 44 6 40 26s-30 24-40 10 4-28 18-22" /></g>
    <path d="M300 300h76l-8 34q-30 12-60 0Z" fill="#f4ebdc" /><ellipse cx="338" cy="300" rx="38" ry="9" fill="#fff8ea" /><ellipse cx="338" cy="301" rx="31" ry="6" fill="url(#${id}-tea)" />
    <g fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".6"><path d="M326 280c-8-14 8-22 0-38m22 34c-8-14 8-22 0-36M42 178c-8-14 8-20 0-34" /></g>`,
  );
}
