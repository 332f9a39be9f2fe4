/*
 * The same training step in C, one float64 at a time: what a compiler makes of it without vectors, as a mark to measure by.
 * Products are register-blocked 4 x 2, all memory is allocated once, and the gradient takes 128 samples at a time.
 *
 *   scalarStep CASE...     reads requests from standard input, one a line, and answers each with one line of JSON:
 *   check N STEPS          [losses, block of layer 1, ...]   after STEPS steps from the start
 *   run N STEPS            milliseconds a step
 *
 * A case is a file of doubles: layers, their sizes, an activation for each but the first (0 sigmoid, 1 tanh), samples,
 * c in c * sum (o - y)^2, learning rate, inputs, targets, weights with the biases in row 0.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_LAYERS = 16, SAMPLES_AT_ONCE = 128 };

typedef struct {
  int layers, rows;
  int units[MOST_LAYERS], isTanh[MOST_LAYERS];
  double coefficient, rate;
  double *targets;
  double *x[MOST_LAYERS]; /* rows x (1 + units), a constant 1 in front */
  double *s[MOST_LAYERS], *delta[MOST_LAYERS];
  double *weights[MOST_LAYERS], *start[MOST_LAYERS], *sum[MOST_LAYERS];
} Case;

/* A matrix by its strides. */
typedef struct {
  double *at;
  int row, column;
} Matrix;

/* C += A B, C rows x columns, over `terms`. */
static void addProduct(Matrix c, Matrix a, Matrix b, int rows, int terms, int columns) {
  for (int m = 0; m < rows; m += 4) {
    for (int n = 0; n < columns; n += 2) {
      double *restrict out = c.at + (long)m * c.row + (long)n * c.column;
      const double *left = a.at + (long)m * a.row, *right = b.at + (long)n * b.column;
      if (m + 4 <= rows && n + 2 <= columns) {
        double c00 = out[0], c01 = out[c.column];
        double c10 = out[c.row], c11 = out[c.row + c.column];
        double c20 = out[2 * c.row], c21 = out[2 * c.row + c.column];
        double c30 = out[3 * c.row], c31 = out[3 * c.row + c.column];
        for (int p = 0; p < terms; p++, left += a.column, right += b.row) {
          double b0 = right[0], b1 = right[b.column];
          double a0 = left[0], a1 = left[a.row], a2 = left[2 * a.row], a3 = left[3 * a.row];
          c00 += a0 * b0;
          c01 += a0 * b1;
          c10 += a1 * b0;
          c11 += a1 * b1;
          c20 += a2 * b0;
          c21 += a2 * b1;
          c30 += a3 * b0;
          c31 += a3 * b1;
        }
        out[0] = c00, out[c.column] = c01;
        out[c.row] = c10, out[c.row + c.column] = c11;
        out[2 * c.row] = c20, out[2 * c.row + c.column] = c21;
        out[3 * c.row] = c30, out[3 * c.row + c.column] = c31;
      } else {
        for (int i = 0; i < 4 && m + i < rows; i++) {
          for (int j = 0; j < 2 && n + j < columns; j++) {
            double cell = out[i * c.row + j * c.column];
            for (int p = 0; p < terms; p++) {
              cell += left[(long)i * a.row + (long)p * a.column] * right[(long)p * b.row + (long)j * b.column];
            }
            out[i * c.row + j * c.column] = cell;
          }
        }
      }
    }
  }
}

static double slope(const Case *k, int layer, double x) { return k->isTanh[layer] ? 1 - x * x : x * (1 - x); }

static double step(Case *k) {
  const int last = k->layers - 1, rows = k->rows;
  for (int l = 1; l <= last; l++) {
    const int units = k->units[l], below = k->units[l - 1] + 1;
    memset(k->s[l], 0, sizeof(double) * rows * units);
    addProduct((Matrix){k->s[l], units, 1}, (Matrix){k->x[l - 1], below, 1}, (Matrix){k->weights[l], units, 1}, rows,
               below, units);
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < units; j++) {
        const double s = k->s[l][(long)row * units + j];
        k->x[l][(long)row * (units + 1) + 1 + j] = k->isTanh[l] ? tanh(s) : 1 / (1 + exp(-s));
      }
    }
  }
  double loss = 0;
  const int outputs = k->units[last];
  for (int row = 0; row < rows; row++) {
    double squares = 0;
    for (int j = 0; j < outputs; j++) {
      const double x = k->x[last][(long)row * (outputs + 1) + 1 + j];
      const double miss = x - k->targets[(long)row * outputs + j];
      squares += miss * miss;
      k->delta[last][(long)row * outputs + j] = 2 * k->coefficient * miss * slope(k, last, x);
    }
    loss += k->coefficient * squares;
  }
  for (int l = last; l > 1; l--) {
    const int units = k->units[l], below = k->units[l - 1];
    memset(k->delta[l - 1], 0, sizeof(double) * rows * below);
    addProduct((Matrix){k->delta[l - 1], below, 1}, (Matrix){k->delta[l], units, 1},
               (Matrix){k->weights[l] + units, 1, units}, rows, units, below);
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < below; i++) {
        k->delta[l - 1][(long)row * below + i] *= slope(k, l - 1, k->x[l - 1][(long)row * (below + 1) + 1 + i]);
      }
    }
  }
  for (int l = 1; l <= last; l++) {
    const int units = k->units[l], below = k->units[l - 1] + 1;
    memset(k->sum[l], 0, sizeof(double) * below * units);
    for (int first = 0; first < rows; first += SAMPLES_AT_ONCE) {
      const int count = rows - first < SAMPLES_AT_ONCE ? rows - first : SAMPLES_AT_ONCE;
      addProduct((Matrix){k->sum[l], units, 1}, (Matrix){k->x[l - 1] + (long)first * below, 1, below},
                 (Matrix){k->delta[l] + (long)first * units, units, 1}, below, count, units);
    }
    for (int at = 0; at < below * units; at++) k->weights[l][at] -= k->rate * (k->sum[l][at] / rows);
  }
  return loss / rows;
}

static double *doubles(long count) {
  double *memory = calloc(count, sizeof(double));
  if (!memory) exit(3);
  return memory;
}

static double next(FILE *file) {
  double value;
  if (fread(&value, sizeof value, 1, file) != 1) exit(4);
  return value;
}

static void load(Case *k, const char *name) {
  FILE *file = fopen(name, "rb");
  if (!file) exit(5);
  k->layers = (int)next(file);
  if (k->layers > MOST_LAYERS) exit(6);
  for (int l = 0; l < k->layers; l++) k->units[l] = (int)next(file);
  for (int l = 1; l < k->layers; l++) k->isTanh[l] = (int)next(file);
  k->rows = (int)next(file);
  k->coefficient = next(file);
  k->rate = next(file);
  for (int l = 0; l < k->layers; l++) {
    const int units = k->units[l];
    k->x[l] = doubles((long)k->rows * (units + 1));
    for (int row = 0; row < k->rows; row++) {
      k->x[l][(long)row * (units + 1)] = 1;
      for (int i = 1; l == 0 && i <= units; i++) k->x[0][(long)row * (units + 1) + i] = next(file);
    }
    k->s[l] = doubles((long)k->rows * units);
    k->delta[l] = doubles((long)k->rows * units);
  }
  const long targets = (long)k->rows * k->units[k->layers - 1];
  k->targets = doubles(targets);
  for (long at = 0; at < targets; at++) k->targets[at] = next(file);
  for (int l = 1; l < k->layers; l++) {
    const int count = (k->units[l - 1] + 1) * k->units[l];
    k->weights[l] = doubles(count);
    k->start[l] = doubles(count);
    k->sum[l] = doubles(count);
    for (int at = 0; at < count; at++) k->start[l][at] = next(file);
  }
  fclose(file);
}

static void reset(Case *k) {
  for (int l = 1; l < k->layers; l++) {
    memcpy(k->weights[l], k->start[l], sizeof(double) * (k->units[l - 1] + 1) * k->units[l]);
  }
}

static double milliseconds(void) {
  struct timespec now;
  timespec_get(&now, TIME_UTC);
  return now.tv_sec * 1e3 + now.tv_nsec * 1e-6;
}

int main(int count, char **names) {
  Case *cases = calloc(count, sizeof(Case));
  if (!cases) return 3;
  for (int at = 1; at < count; at++) load(&cases[at - 1], names[at]);
  char what[8];
  int which, steps;
  while (scanf("%7s %d %d", what, &which, &steps) == 3) {
    Case *k = &cases[which];
    reset(k);
    if (strcmp(what, "check") == 0) {
      printf("[[");
      for (int at = 0; at < steps; at++) printf("%s%.17g", at ? "," : "", step(k));
      printf("]");
      for (int l = 1; l < k->layers; l++) {
        const int size = (k->units[l - 1] + 1) * k->units[l];
        for (int at = 0; at < size; at++) printf("%s%.17g", at ? "," : ",[", k->weights[l][at]);
        printf("]");
      }
      printf("]\n");
    } else {
      volatile double kept = 0;
      const double start = milliseconds();
      for (int at = 0; at < steps; at++) kept += step(k);
      printf("%.9g\n", (milliseconds() - start) / steps);
    }
    fflush(stdout);
  }
  return 0;
}
