// What the quality benchmarks need of the core, in one bundle.
export { analyse } from '../../../server/src/analysis/analyse';
export { align } from '../../../server/src/analysis/overlap/align';
export { enough, examine, isDoubtful, relationFeatures } from '../../../server/src/analysis/overlap/compare';
export { leastCover, thresholds, weights } from '../../../server/src/analysis/overlap/model';
export { read } from '../../../server/src/analysis/overlap/reading';
export { Statements } from '../../../server/src/analysis/statements';
export { TextVersion } from '../../../server/src/features/textVersion';
export { LadderService } from '../../../server/src/service';
export { confusion, corpusLadders, mutate, ownLadders } from '../../random/mutations/run';
