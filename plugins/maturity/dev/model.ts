import {
  testArea,
  testAspect,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import type { Aspect } from '@cnmm/backstage-plugin-maturity-common';

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
            })),
          };
        }),
      ),
      title,
    }),
  ),
});
