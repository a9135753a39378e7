/** Groups of goods, as the study format names them. */
export const GROUPS = [
  'grain', 'food', 'fruit-vegetables', 'meat-dairy', 'textile', 'pharma', 'chemicals', 'minerals', 'metals', 'machinery', 'building-materials', 'wood-paper',
  'vehicles', 'other',
] as const;
