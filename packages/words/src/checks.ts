export { faceWords, shareText, spreadText, stepWords } from './templates/checks/scales.ts';
