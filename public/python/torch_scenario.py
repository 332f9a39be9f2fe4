"""The name that `scenario` had before it was a part of batch_gradient.py, which must lie beside this file."""

from batch_gradient import ScenarioError, scenario

__all__ = ["ScenarioError", "scenario"]

if __name__ == "__main__":
    print(__doc__)
