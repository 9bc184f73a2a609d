"""Places: country forms, the packaged gazetteer, and geocoders that fill the place of every mention."""
