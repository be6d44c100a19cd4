/** Lighthouse on a phone for each public page of a running site: `node bench/lighthouse.ts http://127.0.0.1:3000`. */
import lighthouse from 'lighthouse';
import { launch } from './chromium.ts';

const origin = process.argv[2] ?? 'http://127.0.0.1:3000';
const organization = (await fetch(`${origin}/api/v1/organizations?limit=1`).then((answer) => answer.json())) as {
  items: { slug: string }[];
};
const pages = [
  '/',
  '/articuladores',
  '/articuladores?vista=mapa',
  `/articuladores/${organization.items[0]!.slug}`,
  '/articuladores/perfil',
  '/la-mesa',
  '/ejes',
  '/desafios',
  '/noticias',
  '/registro',
  '/entrar',
  '/buscar?q=vivienda',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const chromium = await launch();
try {
  console.log(['page', ...categories, 'CLS', 'kB', 'script kB'].join('\t'));
  for (const page of pages) console.log((await measure(page)).join('\t'));
} finally {
  await chromium.close();
}

async function measure(page: string): Promise<(string | number)[]> {
  const result = await lighthouse(origin + page, {
    port: chromium.port,
    logLevel: 'error',
    onlyCategories: [...categories],
    formFactor: 'mobile',
  });
  const { lhr } = result!;
  const network = (
    lhr.audits['network-requests']?.details as unknown as { items: { transferSize: number; resourceType: string }[] }
  ).items;
  const kilobytes = (type?: string) =>
    Math.round(
      network.filter((item) => !type || item.resourceType === type).reduce((sum, item) => sum + item.transferSize, 0) /
        100,
    ) / 10;
  const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
  return [
    page,
    ...scores,
    lhr.audits['cumulative-layout-shift']?.numericValue?.toFixed(3) ?? '?',
    kilobytes(),
    kilobytes('Script'),
  ];
}
