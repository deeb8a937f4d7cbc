import {
  testArea,
  testAspect,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import type {
  Aspect,
  Practice,
  Project,
} from '@cnmm/backstage-plugin-maturity-common';

/** Areas by aspect, and the kinds that they are asked on. */
const outline: [string, string, [string, string[]][]][] = [
  ['business-outcomes', 'Business outcomes', [['Outcomes', ['Domain']]]],
  [
    'people',
    'People',
    [
      ['Culture', ['Group']],
      ['Skills', ['Group']],
      ['Security', ['Group']],
      ['AI', ['Group']],
    ],
  ],
  [
    'process',
    'Process',
    [
      ['Change and release', ['Component', 'System']],
      ['Security', ['Component']],
    ],
  ],
  [
    'policy',
    'Policy',
    [
      ['Creation', ['Domain', 'Group']],
      ['Compliance', ['System', 'Domain']],
    ],
  ],
  [
    'technology',
    'Technology',
    [
      ['Architecture and solution design', ['Domain', 'System']],
      ['Containers and runtime', ['Component']],
      ['Observability', ['Component']],
      ['Testing and resilience', ['Component']],
    ],
  ],
];

const descriptor =
  'Standards are shared by many teams, and what may be used is written down with its conditions. Unusual workloads get shared patterns too, and exceptions are reviewed.';

/** What the practices of each level are. */
const practices: Partial<Practice>[] = [
  {
    text: 'Secrets are rotated by the platform, and nobody types them.',
    capabilities: ['identity-and-secrets', 'resilience-testing'],
    evidence: 'the rotation log of the last month',
    references: [{ title: 'SPIFFE overview', url: 'https://spiffe.io/docs/' }],
    projects: ['spiffe', 'ingress-nginx'],
  },
  {
    text: 'Every request can be followed through all services that it touches.',
    capabilities: ['observability'],
    evidence: 'a trace of a request that failed',
    projects: ['jaeger'],
  },
];

const facts = { foundation: 'CNCF', asOf: '2026-08-07' };
const projects: Project[] = [
  { ...facts, id: 'spiffe', title: 'SPIFFE', status: 'graduated' },
  { ...facts, id: 'jaeger', title: 'Jaeger', status: 'graduated' },
  { ...facts, id: 'litmus', title: 'Litmus', status: 'incubating' },
  { ...facts, id: 'gateway-api', title: 'Gateway API', status: 'graduated' },
  {
    ...facts,
    id: 'ingress-nginx',
    title: 'Ingress-NGINX',
    status: 'retired',
    useInstead: ['gateway-api'],
  },
];

/** A model of the form of the built-in one, with less in it. */
export const devModel = testModel({
  id: 'dev',
  title: 'Development model',
  aspects: outline.map(
    ([id, title, areas]): Aspect => ({
      ...testAspect(
        id,
        areas.map(([areaTitle, askedOn]) => {
          const slug = areaTitle.toLowerCase().replace(/\W+/g, '-');
          const area = testArea(`${id}.${slug}`);
          return {
            ...area,
            title: areaTitle,
            question: `Which of these is closest to how you work on ${areaTitle.toLowerCase()}?`,
            why: 'What is agreed once is not decided anew in every team.',
            source: 'https://maturitymodel.cncf.io/',
            askedOn,
            levels: area.levels.map(level => ({
              ...level,
              text: `${level.text} ${descriptor}`,
              practices: level.practices.map((practice, index) => ({
                ...practice,
                ...practices[index],
              })),
            })),
          };
        }),
      ),
      title,
      readiness: [
        'Somebody has asked for it, and says what it is to be good for.',
        'One team can be spared to try it.',
      ],
    }),
  ),
  capabilities: [
    {
      id: 'observability',
      title: 'Observability',
      text: 'Metrics, logs and traces of every service, in one place.',
      addition: false,
      projects: ['jaeger'],
      links: [],
    },
    {
      id: 'identity-and-secrets',
      title: 'Identity and secrets',
      text: 'Workloads prove who they are, and get secrets that expire.',
      addition: false,
      projects: ['spiffe'],
      links: [],
    },
    {
      id: 'resilience-testing',
      title: 'Resilience testing',
      text: 'Failures are caused on purpose, within limits.',
      addition: true,
      projects: ['litmus'],
      links: [
        { title: 'Litmus documentation', url: 'https://litmuschaos.io/' },
      ],
    },
  ],
  projects,
});
