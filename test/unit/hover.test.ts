import { hovers, marking } from './hoverAt';
import { lines } from './marks';

describe('hover', () => {
  const level3 = lines`
    **Senior** · L3

    Follows L2 (Engineer). Followed by L4 (Staff), M4 (Manager).

    2 of 2 cells answered
    `;
  const incidentsAt3 = lines`
    **Incident Management** at **L3 (Senior)**

    | Below: L2 (Engineer) | **Here: L3 (Senior)** | Above: L4 (Staff) | Above: M4 (Manager) |
    | --- | --- | --- | --- |
    | Joins incidents with a partner | Leads incidents | *placeholder:* TBD | *empty* |
    |  | Writes the postmortem |  |  |

    **Inherited:** all that is expected at L2.
    `;
  const cases: [name: string, marked: string, said: string][] = [
    [
      'a level by its id',
      marking('- id: «L¦1»\n'),
      lines`
        **Junior** · L1

        Completes small tasks.

        Follows no other level. Followed by L2 (Engineer).

        2 of 2 cells answered
        `,
    ],
    [
      'a level by its name, with its gaps',
      marking('name: «Man¦ager»'),
      lines`
        **Manager** · M4

        Follows L3 (Senior).

        0 of 2 cells answered · 2 empty

        **Empty:** Incident Management, Code Quality
        `,
    ],
    [
      'a level with a placeholder',
      marking('name: «¦Staff»'),
      lines`
        **Staff** · L4

        Follows L3 (Senior).

        0 of 2 cells answered · 1 empty · 1 placeholder

        **Empty:** Code Quality

        **Placeholder:** Incident Management
        `,
    ],
    ['a level in follows', marking('follows: [«L3¦»]'), level3],
    [
      'a competency by its id',
      marking('- id: «incid¦ents»\n'),
      lines`
        **Incident Management** · incidents · Execution

        From the alert to the fix.

        **Values:** Ownership

        3 of 5 cells answered · 1 empty · 1 placeholder

        **Empty at:** M4

        **Placeholder at:** L4
        `,
    ],
    [
      'a competency where a value names it',
      marking('competencies: [«qual¦ity»]'),
      lines`
        **Code Quality** · quality

        **Values:** candor

        3 of 5 cells answered · 2 empty

        **Empty at:** L4, M4
        `,
    ],
    [
      'a value by its name',
      marking('name: «Owner¦ship»'),
      lines`
        **Ownership**

        We look after what we build.

        **Carried by:** Incident Management
        `,
    ],
    [
      'a value where a behavior names it',
      marking('values: [«cand¦or»]'),
      '**candor**\n\n**Carried by:** Code Quality; 1 behavior',
    ],
    [
      'a value that nothing carries',
      marking('- id: «unus¦ed»'),
      '**unused**\n\nNo competency or behavior carries it.',
    ],
    [
      'a cell key: the levels around it, then the level',
      marking('      «L3¦»:\n'),
      `${incidentsAt3}\n---\n\n${level3}`,
    ],
    [
      'the reason of a cell: the levels around it alone',
      marking('notExpected: «Incidents ¦start at L2»'),
      lines`
        **Incident Management** at **L1 (Junior)**

        | **Here: L1 (Junior)** | Above: L2 (Engineer) |
        | --- | --- |
        | *not expected:* Incidents start at L2 | Joins incidents with a partner |
        `,
    ],
    [
      'the summary of a cell, and what comes from further below',
      marking('summary: «Sets ¦the bar»'),
      lines`
        **Code Quality** at **L3 (Senior)**

        | Below: L2 (Engineer) | **Here: L3 (Senior)** | Above: L4 (Staff) | Above: M4 (Manager) |
        | --- | --- | --- | --- |
        | *unchanged:* Same bar | Sets the bar | *empty* | *empty* |
        |  | Leads incidents! |  |  |

        **Inherited:** all that is expected at L1.

        - L1: Leads incidents
        `,
    ],
    [
      'a behavior: what it overlaps in other cells',
      marking('- «Leads inci¦dents»\n        - behavior'),
      lines`
        **Incident Management** at **L3 (Senior)**

        **Says the same as:**

        - [L1 · Code Quality](file:///a%20b/x.ladder.yaml#L42,11): “Leads incidents” (the same words; already expected since there)
        - [L3 · Code Quality](file:///a%20b/x.ladder.yaml#L44,48): “Leads incidents!” (the same words)

        **Values:** Ownership (of the competency)

        No examples.
        `,
    ],
    [
      'a behavior: its values and examples',
      marking('behavior: «Writes the post¦mortem»'),
      lines`
        **Incident Management** at **L3 (Senior)**

        **Values:** candor, Ownership (of the competency)

        1 example.
        `,
    ],
    [
      'an example: whose it is',
      marking('- «Wrote the ¦payments postmortem»'),
      lines`
        An example of “Writes the postmortem”

        **Incident Management** at **L3 (Senior)**

        **Values:** candor, Ownership (of the competency)

        1 example.
        `,
    ],
    [
      'a lone behavior that a level above repeats',
      marking('L1: «Leads ¦incidents»'),
      lines`
        **Code Quality** at **L1 (Junior)**

        **Says the same as:**

        - [L3 · Incident Management](file:///a%20b/x.ladder.yaml#L33,11): “Leads incidents” (the same words; that level already expects this one)
        - [L3 · Code Quality](file:///a%20b/x.ladder.yaml#L44,48): “Leads incidents!” (the same words; that level already expects this one)

        **Values:** candor (of the competency)

        No examples.
        `,
    ],
    [
      'a placeholder',
      marking('L4: «TB¦D»'),
      lines`
        **Incident Management** at **L4 (Staff)**

        A placeholder: it only promises content.

        **Values:** Ownership (of the competency)

        No examples.
        `,
    ],
  ];
  for (const [name, marked, said] of cases) it(name, () => hovers(marked, said));
});
