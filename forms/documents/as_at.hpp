#pragma once

#include "engine/record/as_at.hpp"
