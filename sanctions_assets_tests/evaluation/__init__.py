"""The gold set scored: the main job publishes its articles, the scorer measures the file, floors keep what was reached."""
