"""How the panels of a window stand, and what is shown over, under or in place of them."""
