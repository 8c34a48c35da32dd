package org.investorchat.retrieval.dense;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ejml.dense.row.factory.DecompositionFactory_FDRM;

/**
 * Makes the directions count for less in which texts of one subject matter differ anyway, so that
 * cosines tell apart what a general model puts close together. Immutable and thread-safe.
 *
 * <p>The mean is taken off, and what is left is multiplied by the inverse root of the covariance,
 * to the diagonal of which {@value #SHRINKAGE} times its mean is added (Su et al. 2021, "Whitening
 * Sentence Representations", with shrinkage). Any root gives the same cosines; Cholesky's is the
 * cheapest.
 */
public final class Whitening {

  /** With 0.3 and with 1 the cards' own ways of asking, each left out, are ranked worse. */
  private static final float SHRINKAGE = 3;

  private final float[] mean;
  private final float[][] columns;

  private Whitening(float[] mean, float[][] columns) {
    this.mean = mean;
    this.columns = columns;
  }

  /**
   * Learns from vectors what they have in common.
   *
   * @param sample at least one vector
   */
  public static Whitening of(List<float[]> sample) {
    int dimension = sample.getFirst().length;
    float[] mean = new float[dimension];
    sample.forEach(it -> addScaled(it, 1f / sample.size(), mean, 0));
    float[][] covariance = new float[dimension][dimension];
    for (var vector : sample) {
      float[] centred = minus(vector, mean);
      for (int i = 0; i < dimension; i++) {
        addScaled(centred, centred[i] / sample.size(), covariance[i], 0);
      }
    }
    return new Whitening(mean, columnsOf(inverseRoot(shrunk(covariance))));
  }

  private static FMatrixRMaj shrunk(float[][] covariance) {
    var matrix = new FMatrixRMaj(covariance);
    float spread = CommonOps_FDRM.trace(matrix) / covariance.length;
    for (int i = 0; i < covariance.length; i++) {
      // Texts that are all the same have no spread.
      matrix.add(i, i, spread > 0 ? SHRINKAGE * spread : 1);
    }
    return matrix;
  }

  private static FMatrixRMaj inverseRoot(FMatrixRMaj matrix) {
    var cholesky = DecompositionFactory_FDRM.chol(matrix.numRows, true);
    if (!cholesky.decompose(matrix)) {
      throw new IllegalStateException("a covariance is positive definite");
    }
    var root = cholesky.getT(null);
    CommonOps_FDRM.invert(root);
    return root;
  }

  private static float[][] columnsOf(FMatrixRMaj matrix) {
    float[][] columns = new float[matrix.numCols][matrix.numRows];
    for (int row = 0; row < matrix.numRows; row++) {
      for (int column = 0; column < matrix.numCols; column++) {
        columns[column][row] = matrix.get(row, column);
      }
    }
    return columns;
  }

  /** Returns {@code vector} whitened, L2-normalised; zeros where it is the mean itself. */
  public float[] apply(float[] vector) {
    float[] centred = minus(vector, mean);
    float[] whitened = new float[mean.length];
    for (int i = 0; i < columns.length; i++) {
      // The root is lower triangular.
      addScaled(columns[i], centred[i], whitened, i);
    }
    double norm = 0;
    for (float component : whitened) {
      norm += component * component;
    }
    float[] unit = new float[mean.length];
    addScaled(whitened, norm == 0 ? 0 : (float) (1 / Math.sqrt(norm)), unit, 0);
    return unit;
  }

  private static float[] minus(float[] vector, float[] mean) {
    float[] centred = Arrays.copyOf(vector, vector.length);
    addScaled(mean, -1, centred, 0);
    return centred;
  }

  private static void addScaled(float[] vector, float factor, float[] sum, int from) {
    for (int i = from; i < sum.length; i++) {
      sum[i] += factor * vector[i];
    }
  }
}
