// Made from openapi.yaml by scripts/openapi.mjs: change the one, run the other.
export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "Cloud native maturity",
    "version": "0.1.0",
    "description": "Assessments of catalog entities against a maturity model, and the levels that follow from them. All entity refs are full and in lower case. Where an endpoint takes `model`, the first model that the backend serves is meant if it is left out. Every endpoint wants the token of a user or a service; those that change something want a user's, as only people set a level.",
    "license": {
      "name": "Apache-2.0",
      "identifier": "Apache-2.0"
    }
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "tags": [
    {
      "name": "models"
    },
    {
      "name": "entities"
    },
    {
      "name": "portfolio"
    }
  ],
  "paths": {
    "/models": {
      "get": {
        "operationId": "getModels",
        "tags": [
          "models"
        ],
        "summary": "The models that are served, the default one first",
        "responses": {
          "200": {
            "description": "All models.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ModelList"
                },
                "example": {
                  "items": [
                    {
                      "id": "cnmm",
                      "title": "Cloud Native Maturity Model",
                      "version": "4.0.0",
                      "hash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d"
                    }
                  ]
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          }
        }
      }
    },
    "/models/{modelId}": {
      "get": {
        "operationId": "getModel",
        "tags": [
          "models"
        ],
        "summary": "A whole model, with its texts",
        "parameters": [
          {
            "name": "modelId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The model.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Model"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/report": {
      "get": {
        "operationId": "getReport",
        "tags": [
          "entities"
        ],
        "summary": "The level report of an entity",
        "description": "Computed from the answers that hold for the entity, its own and inherited ones, as they are now.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The report.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/LevelReport"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/draft": {
      "get": {
        "operationId": "getDraft",
        "tags": [
          "entities"
        ],
        "summary": "The answers being edited, with what stands beside each",
        "description": "Every area of the model, whether the draft says something of it or not, with the inherited answer and the entity's last submitted one.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The draft.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Draft"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      },
      "delete": {
        "operationId": "discardDraft",
        "tags": [
          "entities"
        ],
        "summary": "Discard the draft",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "204": {
            "description": "Nothing is being edited any more."
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/draft/areas/{areaId}": {
      "put": {
        "operationId": "setDraftAnswer",
        "tags": [
          "entities"
        ],
        "summary": "Set the answer to one area in the draft",
        "description": "Where the draft already says something of the area, `If-Match` has to name the version that was read last, so that nobody's answer is overwritten unseen.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/areaId"
          },
          {
            "$ref": "#/components/parameters/model"
          },
          {
            "$ref": "#/components/parameters/ifMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Answer"
              },
              "examples": {
                "assessed": {
                  "value": {
                    "state": "assessed",
                    "level": 2,
                    "note": "Every merge builds an image."
                  }
                },
                "notApplicable": {
                  "value": {
                    "state": "not-applicable",
                    "reason": "No model is trained or served here."
                  }
                },
                "unknown": {
                  "value": {
                    "state": "unknown"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/DraftArea"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "412": {
            "$ref": "#/components/responses/PreconditionFailed"
          },
          "428": {
            "$ref": "#/components/responses/PreconditionRequired"
          }
        }
      },
      "delete": {
        "operationId": "clearDraftAnswer",
        "tags": [
          "entities"
        ],
        "summary": "Clear the own answer to one area in the draft",
        "description": "Once submitted, the entity no longer answers the area itself and inherits again. Versions as for setting an answer.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/areaId"
          },
          {
            "$ref": "#/components/parameters/model"
          },
          {
            "$ref": "#/components/parameters/ifMatch"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/DraftArea"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "412": {
            "$ref": "#/components/responses/PreconditionFailed"
          },
          "428": {
            "$ref": "#/components/responses/PreconditionRequired"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/assessments": {
      "post": {
        "operationId": "submitDraft",
        "tags": [
          "entities"
        ],
        "summary": "Submit the draft as the next assessment",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Submission"
              },
              "example": {
                "note": "After the move to the new pipeline."
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The assessment, and the report that follows from it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SubmitResult"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          }
        }
      },
      "get": {
        "operationId": "getAssessments",
        "tags": [
          "entities"
        ],
        "summary": "The history of an entity, newest first",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/model"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of assessments, without their answers.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AssessmentPage"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/assessments/{revision}": {
      "get": {
        "operationId": "getAssessment",
        "tags": [
          "entities"
        ],
        "summary": "One assessment, with what changed against the one before",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "revision",
            "in": "path",
            "required": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000000000
            }
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The assessment.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AssessmentWithChanges"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/portfolio/rollups": {
      "get": {
        "operationId": "getRollups",
        "tags": [
          "portfolio"
        ],
        "summary": "The levels of many entities, a row per group",
        "description": "Ordered by the title of the group; entities that have no such group come last, in a row whose group has a title but neither ref nor value. Filters of one field are alternatives, those of different fields all have to hold. The catalog is followed within minutes, an assessment at once.",
        "parameters": [
          {
            "name": "groupBy",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "enum": [
                "system",
                "domain",
                "owner",
                "kind",
                "type",
                "lifecycle"
              ]
            }
          },
          {
            "name": "kind",
            "in": "query",
            "description": "Kinds of entities to count; `component` where none is given.",
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "type",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "lifecycle",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "owner",
            "in": "query",
            "description": "Full entity refs.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "system",
            "in": "query",
            "description": "Full entity refs.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "domain",
            "in": "query",
            "description": "Full entity refs.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "$ref": "#/components/parameters/model"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of rollups.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RollupPage"
                },
                "example": {
                  "items": [
                    {
                      "group": {
                        "ref": "system:default/ordering",
                        "title": "Ordering"
                      },
                      "entities": 4,
                      "notAssessed": 1,
                      "stale": 1,
                      "coverage": {
                        "answered": 51,
                        "total": 88
                      },
                      "aspects": [
                        {
                          "aspectId": "people",
                          "counts": {
                            "0": 0,
                            "1": 1,
                            "2": 2,
                            "3": 0,
                            "4": 0,
                            "5": 0
                          },
                          "notAssessed": 1,
                          "median": 2,
                          "min": 1
                        }
                      ]
                    }
                  ],
                  "totalItems": 1
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "kind": {
        "name": "kind",
        "in": "path",
        "required": true,
        "description": "Kind of the entity, in any case.",
        "schema": {
          "type": "string",
          "pattern": "^[^/:\\s\\u0000-\\u001f]+$",
          "maxLength": 63
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "pattern": "^[^/:\\s\\u0000-\\u001f]+$",
          "maxLength": 63
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "pattern": "^[^/:\\s\\u0000-\\u001f]+$",
          "maxLength": 120
        }
      },
      "areaId": {
        "name": "areaId",
        "in": "path",
        "required": true,
        "description": "Id of an area of the model.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "model": {
        "name": "model",
        "in": "query",
        "description": "Id of the model; the first one that is served if left out.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "description": "How many items to return at most.",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 1000,
          "default": 100
        }
      },
      "cursor": {
        "name": "cursor",
        "in": "query",
        "description": "The `nextCursor` of the page before.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 2000
        }
      },
      "ifMatch": {
        "name": "If-Match",
        "in": "header",
        "description": "The area's version as last read, in double quotes.",
        "schema": {
          "type": "string",
          "pattern": "^\"[^\"]{1,100}\"$"
        }
      }
    },
    "responses": {
      "DraftArea": {
        "description": "The area as it now is.",
        "headers": {
          "ETag": {
            "description": "The version to name in the next `If-Match`, in double quotes.",
            "schema": {
              "type": "string"
            }
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/DraftArea"
            }
          }
        }
      },
      "BadRequest": {
        "description": "Something of the request is wrong; the message names the field.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            },
            "example": {
              "error": {
                "name": "InputError",
                "message": "level: technology.ai has levels 1 to 4, not 5"
              },
              "request": {
                "method": "PUT",
                "url": "/entities/component/default/checkout/draft/areas/technology.ai"
              },
              "response": {
                "statusCode": 400
              }
            }
          }
        }
      },
      "Unauthenticated": {
        "description": "No valid credentials.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "NotAllowed": {
        "description": "The caller may not do this; a service can not answer for people.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "NotFound": {
        "description": "The model, the area, the assessment or the entity does not exist, or the caller may not see the entity.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "Conflict": {
        "description": "The draft says nothing that could be submitted.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "PreconditionFailed": {
        "description": "Somebody else was faster; `error.current` is the area as it now is.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/PreconditionFailedBody"
            }
          }
        }
      },
      "PreconditionRequired": {
        "description": "The draft already says something of the area, and `If-Match` is missing.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      }
    },
    "schemas": {
      "FilterValues": {
        "type": "array",
        "maxItems": 100,
        "items": {
          "type": "string",
          "pattern": "^[^\\u0000]+$",
          "maxLength": 255
        }
      },
      "Time": {
        "type": "string",
        "format": "date-time",
        "description": "ISO 8601, UTC."
      },
      "Level": {
        "type": [
          "integer",
          "null"
        ],
        "description": "Null where there is no level."
      },
      "Progress": {
        "type": [
          "number",
          "null"
        ],
        "description": "The level, plus the share of the next one that is in place."
      },
      "Evidence": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "url"
        ],
        "properties": {
          "url": {
            "type": "string",
            "maxLength": 2000,
            "description": "An http or https address."
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "AssessedAnswer": {
        "type": "object",
        "description": "The entity is at a level of the area.",
        "additionalProperties": false,
        "required": [
          "state",
          "level"
        ],
        "properties": {
          "state": {
            "type": "string",
            "const": "assessed"
          },
          "level": {
            "type": "integer",
            "minimum": 1,
            "maximum": 9
          },
          "practices": {
            "type": "array",
            "description": "Ids of practices of higher levels that are already in place.",
            "maxItems": 100,
            "items": {
              "type": "string",
              "maxLength": 200
            }
          },
          "note": {
            "type": "string",
            "maxLength": 4000
          },
          "evidence": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/Evidence"
            }
          }
        }
      },
      "NotApplicableAnswer": {
        "type": "object",
        "description": "The area does not apply to the entity, for a reason.",
        "additionalProperties": false,
        "required": [
          "state",
          "reason"
        ],
        "properties": {
          "state": {
            "type": "string",
            "const": "not-applicable"
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 4000
          },
          "note": {
            "type": "string",
            "maxLength": 4000
          }
        }
      },
      "UnknownAnswer": {
        "type": "object",
        "description": "Nobody knows yet; an inherited answer still holds.",
        "additionalProperties": false,
        "required": [
          "state"
        ],
        "properties": {
          "state": {
            "type": "string",
            "const": "unknown"
          },
          "note": {
            "type": "string",
            "maxLength": 4000
          }
        }
      },
      "Answer": {
        "description": "What an entity says of one area.",
        "oneOf": [
          {
            "$ref": "#/components/schemas/AssessedAnswer"
          },
          {
            "$ref": "#/components/schemas/NotApplicableAnswer"
          },
          {
            "$ref": "#/components/schemas/UnknownAnswer"
          }
        ],
        "discriminator": {
          "propertyName": "state",
          "mapping": {
            "assessed": "#/components/schemas/AssessedAnswer",
            "not-applicable": "#/components/schemas/NotApplicableAnswer",
            "unknown": "#/components/schemas/UnknownAnswer"
          }
        }
      },
      "AnswerOrNull": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/AssessedAnswer"
          },
          {
            "$ref": "#/components/schemas/NotApplicableAnswer"
          },
          {
            "$ref": "#/components/schemas/UnknownAnswer"
          },
          {
            "type": "null"
          }
        ]
      },
      "Submission": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "note": {
            "type": "string",
            "maxLength": 4000,
            "pattern": "^[^\\u0000]*$"
          }
        }
      },
      "SubmittedAnswer": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "answer",
          "revision",
          "submittedAt",
          "submittedBy",
          "modelHash"
        ],
        "properties": {
          "answer": {
            "$ref": "#/components/schemas/Answer"
          },
          "revision": {
            "type": "integer",
            "description": "The assessment in which it was last given or confirmed."
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "submittedBy": {
            "type": "string"
          },
          "modelHash": {
            "type": "string",
            "description": "Content hash of the model that it was given to."
          }
        }
      },
      "Assessment": {
        "type": "object",
        "description": "A submitted draft. It never changes.",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "modelId",
          "modelVersion",
          "modelHash",
          "revision",
          "submittedAt",
          "submittedBy",
          "answers"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "modelId": {
            "type": "string"
          },
          "modelVersion": {
            "type": "string"
          },
          "modelHash": {
            "type": "string"
          },
          "revision": {
            "type": "integer",
            "minimum": 1
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "submittedBy": {
            "type": "string"
          },
          "note": {
            "type": "string"
          },
          "answers": {
            "type": "object",
            "description": "The entity's own answers after the submit, by area id.",
            "additionalProperties": {
              "$ref": "#/components/schemas/SubmittedAnswer"
            }
          }
        }
      },
      "AssessmentSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "modelId",
          "modelVersion",
          "modelHash",
          "revision",
          "submittedAt",
          "submittedBy",
          "answered",
          "changed"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "modelId": {
            "type": "string"
          },
          "modelVersion": {
            "type": "string"
          },
          "modelHash": {
            "type": "string"
          },
          "revision": {
            "type": "integer",
            "minimum": 1
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "submittedBy": {
            "type": "string"
          },
          "note": {
            "type": "string"
          },
          "answered": {
            "type": "integer",
            "description": "Areas assessed or not applicable by the entity's own answers."
          },
          "changed": {
            "type": "integer",
            "description": "Areas whose answer differs from the assessment before."
          }
        }
      },
      "AssessmentPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AssessmentSummary"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "AnswerChange": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "areaId",
          "before",
          "after"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "before": {
            "$ref": "#/components/schemas/AnswerOrNull"
          },
          "after": {
            "$ref": "#/components/schemas/AnswerOrNull"
          }
        }
      },
      "AssessmentWithChanges": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "assessment",
          "changes"
        ],
        "properties": {
          "assessment": {
            "$ref": "#/components/schemas/Assessment"
          },
          "changes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AnswerChange"
            }
          }
        }
      },
      "SubmitResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "assessment",
          "report"
        ],
        "properties": {
          "assessment": {
            "$ref": "#/components/schemas/Assessment"
          },
          "report": {
            "$ref": "#/components/schemas/LevelReport"
          }
        }
      },
      "Provenance": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "relation",
          "revision",
          "submittedAt",
          "submittedBy",
          "freshness"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "description": "Who gave the answer."
          },
          "relation": {
            "type": "string",
            "enum": [
              "own",
              "system",
              "domain",
              "owner"
            ]
          },
          "revision": {
            "type": "integer"
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "submittedBy": {
            "type": "string"
          },
          "freshness": {
            "type": "string",
            "enum": [
              "fresh",
              "ageing",
              "stale"
            ]
          }
        }
      },
      "AnswerWithProvenance": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "answer",
          "provenance"
        ],
        "properties": {
          "answer": {
            "$ref": "#/components/schemas/Answer"
          },
          "provenance": {
            "$ref": "#/components/schemas/Provenance"
          }
        }
      },
      "AnswerWithProvenanceOrNull": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/AnswerWithProvenance"
          },
          {
            "type": "null"
          }
        ]
      },
      "DraftArea": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "areaId",
          "version",
          "change",
          "answer",
          "inherited",
          "submitted"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "version": {
            "type": [
              "string",
              "null"
            ],
            "description": "What the next write has to name in `If-Match`; null where the draft says nothing of the area."
          },
          "change": {
            "type": "string",
            "enum": [
              "set",
              "cleared",
              "unchanged"
            ]
          },
          "answer": {
            "$ref": "#/components/schemas/AnswerOrNull"
          },
          "updatedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "updatedBy": {
            "type": "string"
          },
          "inherited": {
            "$ref": "#/components/schemas/AnswerWithProvenanceOrNull"
          },
          "submitted": {
            "$ref": "#/components/schemas/AnswerWithProvenanceOrNull"
          }
        }
      },
      "Draft": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "modelId",
          "revision",
          "areas"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "modelId": {
            "type": "string"
          },
          "revision": {
            "type": "integer",
            "description": "Revision of the last assessment, 0 where there is none."
          },
          "areas": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DraftArea"
            }
          }
        }
      },
      "Coverage": {
        "type": "object",
        "description": "Answered areas (assessed or not applicable) of all areas.",
        "additionalProperties": false,
        "required": [
          "answered",
          "total"
        ],
        "properties": {
          "answered": {
            "type": "integer"
          },
          "total": {
            "type": "integer"
          }
        }
      },
      "AspectReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "aspectId",
          "level",
          "progress",
          "weakest",
          "coverage",
          "partial"
        ],
        "properties": {
          "aspectId": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "progress": {
            "$ref": "#/components/schemas/Progress"
          },
          "weakest": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "areaId",
                  "level"
                ],
                "properties": {
                  "areaId": {
                    "type": "string"
                  },
                  "level": {
                    "type": "integer"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "partial": {
            "type": "boolean"
          }
        }
      },
      "AreaReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "areaId",
          "answer",
          "level",
          "progress",
          "provenance"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "answer": {
            "$ref": "#/components/schemas/AnswerOrNull"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "progress": {
            "$ref": "#/components/schemas/Progress"
          },
          "provenance": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/Provenance"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "LevelReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "modelId",
          "modelVersion",
          "policy",
          "overall",
          "coverage",
          "partial",
          "aspects",
          "areas",
          "assessment"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "modelId": {
            "type": "string"
          },
          "modelVersion": {
            "type": "string"
          },
          "policy": {
            "$ref": "#/components/schemas/RollupPolicy"
          },
          "overall": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "level",
              "progress"
            ],
            "properties": {
              "level": {
                "$ref": "#/components/schemas/Level"
              },
              "progress": {
                "$ref": "#/components/schemas/Progress"
              }
            }
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "partial": {
            "type": "boolean"
          },
          "aspects": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AspectReport"
            }
          },
          "areas": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AreaReport"
            }
          },
          "assessment": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "revision",
                  "submittedAt",
                  "submittedBy"
                ],
                "properties": {
                  "revision": {
                    "type": "integer"
                  },
                  "submittedAt": {
                    "$ref": "#/components/schemas/Time"
                  },
                  "submittedBy": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "RollupPolicy": {
        "type": "string",
        "description": "How levels of many areas are made.",
        "enum": [
          "median",
          "weakest",
          "average"
        ]
      },
      "AspectRollup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "aspectId",
          "counts",
          "notAssessed",
          "median",
          "min"
        ],
        "properties": {
          "aspectId": {
            "type": "string"
          },
          "counts": {
            "type": "object",
            "description": "Entities by level, with a key for each level of the model.",
            "additionalProperties": {
              "type": "integer"
            }
          },
          "notAssessed": {
            "type": "integer"
          },
          "median": {
            "$ref": "#/components/schemas/Level"
          },
          "min": {
            "$ref": "#/components/schemas/Level"
          }
        }
      },
      "Rollup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "group",
          "entities",
          "notAssessed",
          "stale",
          "coverage",
          "aspects"
        ],
        "properties": {
          "group": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "title"
            ],
            "properties": {
              "ref": {
                "type": "string",
                "description": "Full entity ref, where the group is an entity."
              },
              "value": {
                "type": "string",
                "description": "The value, where the group is one."
              },
              "title": {
                "type": "string"
              }
            }
          },
          "entities": {
            "type": "integer"
          },
          "notAssessed": {
            "type": "integer",
            "description": "Entities that have no level at all."
          },
          "stale": {
            "type": "integer",
            "description": "Entities with a stale answer among those that hold for them."
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "aspects": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AspectRollup"
            }
          }
        }
      },
      "RollupPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Rollup"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "ModelSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "version",
          "hash"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "hash": {
            "type": "string",
            "description": "SHA-256 of the definition, in hex."
          }
        }
      },
      "ModelList": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ModelSummary"
            }
          }
        }
      },
      "Model": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "version",
          "hash",
          "policy",
          "levels",
          "aspects",
          "capabilities",
          "projects"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "hash": {
            "type": "string",
            "description": "SHA-256 of the definition, in hex."
          },
          "source": {
            "type": "string"
          },
          "policy": {
            "$ref": "#/components/schemas/RollupPolicy"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ModelLevel"
            }
          },
          "aspects": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Aspect"
            }
          },
          "capabilities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Capability"
            }
          },
          "projects": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Project"
            }
          },
          "survey": {
            "$ref": "#/components/schemas/Survey"
          }
        }
      },
      "ModelLevel": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "level",
          "id",
          "title",
          "summary"
        ],
        "properties": {
          "level": {
            "type": "integer"
          },
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "summary": {
            "type": "string"
          }
        }
      },
      "Link": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "url"
        ],
        "properties": {
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string"
          }
        }
      },
      "Aspect": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "summary",
          "levels",
          "readiness",
          "areas"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "summary": {
            "type": "string"
          },
          "source": {
            "type": "string"
          },
          "levels": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "level",
                "text"
              ],
              "properties": {
                "level": {
                  "type": "integer"
                },
                "text": {
                  "type": "string"
                }
              }
            }
          },
          "readiness": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "areas": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PracticeArea"
            }
          }
        }
      },
      "PracticeArea": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "question",
          "why",
          "askedOn",
          "levels"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "question": {
            "type": "string"
          },
          "why": {
            "type": "string"
          },
          "source": {
            "type": "string"
          },
          "askedOn": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "askedOnReason": {
            "type": "string"
          },
          "levels": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "level",
                "text",
                "practices"
              ],
              "properties": {
                "level": {
                  "type": "integer"
                },
                "text": {
                  "type": "string",
                  "description": "What being there looks like."
                },
                "practices": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/Practice"
                  }
                }
              }
            }
          }
        }
      },
      "Practice": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "text",
          "capabilities"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "capabilities": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "evidence": {
            "type": "string"
          },
          "references": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Link"
            }
          },
          "projects": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Capability": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "text",
          "addition",
          "projects",
          "links"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "addition": {
            "type": "boolean"
          },
          "projects": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "links": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Link"
            }
          }
        }
      },
      "Project": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "foundation",
          "status",
          "asOf"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "aliases": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "foundation": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "graduated",
              "incubating",
              "sandbox",
              "archived",
              "retired",
              "external"
            ]
          },
          "since": {
            "type": "string"
          },
          "asOf": {
            "type": "string"
          },
          "home": {
            "type": "string"
          },
          "partOf": {
            "type": "string"
          },
          "useInstead": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "note": {
            "type": "string"
          }
        }
      },
      "Survey": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "note",
          "figures"
        ],
        "properties": {
          "title": {
            "type": "string"
          },
          "note": {
            "type": "string"
          },
          "source": {
            "type": "string"
          },
          "figures": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "id",
                "title",
                "items"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "items": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "label",
                      "percent"
                    ],
                    "properties": {
                      "label": {
                        "type": "string"
                      },
                      "percent": {
                        "type": "number"
                      },
                      "level": {
                        "type": "integer"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "ErrorBody": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "error",
          "request",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            }
          },
          "request": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "method",
              "url"
            ],
            "properties": {
              "method": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      },
      "PreconditionFailedBody": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "error",
          "request",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message",
              "current"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "current": {
                "$ref": "#/components/schemas/DraftArea"
              }
            }
          },
          "request": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "method",
              "url"
            ],
            "properties": {
              "method": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      }
    }
  }
} as const;
