// Made from openapi.yaml by scripts/openapi.mjs: change the one, run the other.
export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "Cloud native maturity",
    "version": "0.1.0",
    "description": "Assessments of catalog entities against a maturity model, and the levels that follow from them. All entity refs are full and in lower case. Where an endpoint takes `model`, the default model, which is listed first, is meant if it is left out. Every endpoint wants the token of a user or a service; those that change something want a user's, as only people set a level.",
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
    },
    {
      "name": "exchange"
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
        "description": "With the hash of each definition: another one means that something of the model has changed.",
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
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
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
        "description": "Levels, aspects, areas with their descriptors and practices, capabilities and projects.",
        "parameters": [
          {
            "name": "modelId",
            "in": "path",
            "required": true,
            "description": "Id of a model that is served.",
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
                },
                "example": {
                  "id": "cnmm",
                  "title": "Cloud Native Maturity Model",
                  "version": "4.0.0",
                  "hash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d",
                  "policy": "median",
                  "levels": [
                    {
                      "level": 1,
                      "id": "build",
                      "title": "Build",
                      "summary": "The first services run on the platform."
                    }
                  ],
                  "aspects": [],
                  "capabilities": [],
                  "projects": []
                }
              }
            }
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
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
        "description": "Computed from the answers that hold for the entity, its own and inherited ones, as they are now. An answer of which the model has changed the wording since it was given is marked by `toConfirm` in its provenance. Its recommendations name the capabilities that the next steps need, and who offers them. What the caller may not see in the catalog is left out, and `someHidden` says so; no level changes by that.",
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
                  "$ref": "#/components/schemas/EntityReport"
                },
                "example": {
                  "entityRef": "component:default/checkout",
                  "modelId": "cnmm",
                  "modelVersion": "4.0.0",
                  "policy": "median",
                  "overall": {
                    "level": 2,
                    "progress": 2.5
                  },
                  "coverage": {
                    "answered": 1,
                    "total": 22
                  },
                  "partial": true,
                  "aspects": [
                    {
                      "aspectId": "technology",
                      "level": 2,
                      "progress": 2.5,
                      "weakest": {
                        "areaId": "technology.container-and-runtime-management",
                        "level": 2
                      },
                      "coverage": {
                        "answered": 1,
                        "total": 9
                      },
                      "partial": true
                    }
                  ],
                  "areas": [
                    {
                      "areaId": "technology.container-and-runtime-management",
                      "answer": {
                        "state": "assessed",
                        "level": 2,
                        "note": "Every merge builds an image."
                      },
                      "level": 2,
                      "progress": 2.5,
                      "provenance": {
                        "entityRef": "component:default/checkout",
                        "relation": "own",
                        "revision": 2,
                        "submittedAt": "2026-11-02T09:30:00.000Z",
                        "submittedBy": "user:default/ana",
                        "freshness": "fresh",
                        "toConfirm": false
                      }
                    }
                  ],
                  "assessment": {
                    "revision": 2,
                    "submittedAt": "2026-11-02T09:30:00.000Z",
                    "submittedBy": "user:default/ana"
                  },
                  "recommendations": [],
                  "someHidden": false
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/reports/query": {
      "post": {
        "operationId": "queryReports",
        "tags": [
          "entities"
        ],
        "summary": "The level reports of up to 1,000 entities",
        "description": "The same reports as of each entity alone. An entity that the caller may not see is answered as one that does not exist.",
        "parameters": [
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ReportsQuery"
              },
              "example": {
                "entityRefs": [
                  "component:default/checkout",
                  "system:default/ordering"
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A report, or null, for each ref.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/QueriedReports"
                },
                "example": {
                  "items": [
                    {
                      "entityRef": "component:default/none",
                      "report": null
                    }
                  ]
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
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
        "description": "Every area of the model, whether the draft says something of it or not, with the inherited answer and the entity's last submitted one; and in `gone`, the answers to areas that the model no longer has.",
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
                },
                "example": {
                  "entityRef": "component:default/checkout",
                  "modelId": "cnmm",
                  "revision": 2,
                  "areas": [
                    {
                      "areaId": "technology.container-and-runtime-management",
                      "version": "7f0d6c1e-6a2b-4d0e-9c53-1f5f6f0a2b11",
                      "change": "set",
                      "answer": {
                        "state": "assessed",
                        "level": 3
                      },
                      "updatedAt": "2026-11-02T09:30:00.000Z",
                      "updatedBy": "user:default/ana",
                      "inherited": null,
                      "submitted": {
                        "answer": {
                          "state": "assessed",
                          "level": 2,
                          "note": "Every merge builds an image."
                        },
                        "provenance": {
                          "entityRef": "component:default/checkout",
                          "relation": "own",
                          "revision": 2,
                          "submittedAt": "2026-11-02T09:30:00.000Z",
                          "submittedBy": "user:default/ana",
                          "freshness": "fresh",
                          "toConfirm": false
                        }
                      }
                    }
                  ],
                  "gone": []
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "delete": {
        "operationId": "discardDraft",
        "tags": [
          "entities"
        ],
        "summary": "Discard the draft",
        "description": "Nobody is editing the entity any more; what was submitted stays as it is.",
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
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
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
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
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
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
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
        "description": "The assessment has the next number, and all own answers: those that the draft sets, and those that stand as they were. The draft is empty afterwards, but for what was edited meanwhile.",
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
                },
                "example": {
                  "assessment": {
                    "entityRef": "component:default/checkout",
                    "modelId": "cnmm",
                    "modelVersion": "4.0.0",
                    "modelHash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d",
                    "revision": 2,
                    "submittedAt": "2026-11-02T09:30:00.000Z",
                    "submittedBy": "user:default/ana",
                    "answers": {
                      "technology.container-and-runtime-management": {
                        "answer": {
                          "state": "assessed",
                          "level": 2,
                          "note": "Every merge builds an image."
                        },
                        "revision": 2,
                        "submittedAt": "2026-11-02T09:30:00.000Z",
                        "submittedBy": "user:default/ana",
                        "modelHash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d"
                      }
                    }
                  },
                  "report": {
                    "entityRef": "component:default/checkout",
                    "modelId": "cnmm",
                    "modelVersion": "4.0.0",
                    "policy": "median",
                    "overall": {
                      "level": 2,
                      "progress": 2.5
                    },
                    "coverage": {
                      "answered": 1,
                      "total": 22
                    },
                    "partial": true,
                    "aspects": [
                      {
                        "aspectId": "technology",
                        "level": 2,
                        "progress": 2.5,
                        "weakest": {
                          "areaId": "technology.container-and-runtime-management",
                          "level": 2
                        },
                        "coverage": {
                          "answered": 1,
                          "total": 9
                        },
                        "partial": true
                      }
                    ],
                    "areas": [
                      {
                        "areaId": "technology.container-and-runtime-management",
                        "answer": {
                          "state": "assessed",
                          "level": 2,
                          "note": "Every merge builds an image."
                        },
                        "level": 2,
                        "progress": 2.5,
                        "provenance": {
                          "entityRef": "component:default/checkout",
                          "relation": "own",
                          "revision": 2,
                          "submittedAt": "2026-11-02T09:30:00.000Z",
                          "submittedBy": "user:default/ana",
                          "freshness": "fresh",
                          "toConfirm": false
                        }
                      }
                    ],
                    "assessment": {
                      "revision": 2,
                      "submittedAt": "2026-11-02T09:30:00.000Z",
                      "submittedBy": "user:default/ana"
                    },
                    "recommendations": [],
                    "someHidden": false
                  }
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
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "get": {
        "operationId": "getAssessments",
        "tags": [
          "entities"
        ],
        "summary": "The history of an entity, newest first",
        "description": "Without the answers, and with how many of them differ from the assessment before.",
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
                },
                "example": {
                  "items": [
                    {
                      "entityRef": "component:default/checkout",
                      "modelId": "cnmm",
                      "modelVersion": "4.0.0",
                      "modelHash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d",
                      "revision": 2,
                      "submittedAt": "2026-11-02T09:30:00.000Z",
                      "submittedBy": "user:default/ana",
                      "answered": 12,
                      "changed": 1
                    }
                  ],
                  "totalItems": 2,
                  "nextCursor": "Mg"
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
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
        "description": "With all own answers of the entity, and those that differ from the assessment before.",
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
            "description": "1, 2, 3 ... up to 1,000,000,000.",
            "schema": {
              "type": "string",
              "pattern": "^([1-9][0-9]{0,8}|1000000000)$"
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
                },
                "example": {
                  "assessment": {
                    "entityRef": "component:default/checkout",
                    "modelId": "cnmm",
                    "modelVersion": "4.0.0",
                    "modelHash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d",
                    "revision": 2,
                    "submittedAt": "2026-11-02T09:30:00.000Z",
                    "submittedBy": "user:default/ana",
                    "answers": {
                      "technology.container-and-runtime-management": {
                        "answer": {
                          "state": "assessed",
                          "level": 2,
                          "note": "Every merge builds an image."
                        },
                        "revision": 2,
                        "submittedAt": "2026-11-02T09:30:00.000Z",
                        "submittedBy": "user:default/ana",
                        "modelHash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d"
                      }
                    }
                  },
                  "changes": [
                    {
                      "areaId": "technology.container-and-runtime-management",
                      "before": {
                        "state": "assessed",
                        "level": 1
                      },
                      "after": {
                        "state": "assessed",
                        "level": 2,
                        "note": "Every merge builds an image."
                      }
                    }
                  ]
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/targets/{aspectId}": {
      "put": {
        "operationId": "setTarget",
        "tags": [
          "entities"
        ],
        "summary": "Set the level that the owners aim at for an aspect",
        "description": "Replaces the target that the aspect has. The present level is a target as any other.",
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
            "$ref": "#/components/parameters/aspectId"
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
                "$ref": "#/components/schemas/TargetInput"
              },
              "example": {
                "level": 3,
                "date": "2027-06-30",
                "reason": "Orders double every year."
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The target as it now is.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Target"
                },
                "example": {
                  "aspectId": "technology",
                  "level": 3,
                  "date": "2027-06-30",
                  "reason": "Orders double every year.",
                  "setAt": "2026-11-22T10:00:00.000Z",
                  "setBy": "user:default/ana"
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "delete": {
        "operationId": "removeTarget",
        "tags": [
          "entities"
        ],
        "summary": "Remove the target of an aspect",
        "description": "The owners no longer aim at a level of the aspect.",
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
            "$ref": "#/components/parameters/aspectId"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "204": {
            "description": "The aspect has no target."
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
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
        "description": "Ordered by the title of the group; entities that have no such group come last, in a row whose group has a title but neither ref nor value, and so do those of a group that the caller may not see. Filters of one field are alternatives, those of different fields all have to hold. The catalog is followed within minutes; an assessment at once by the entity itself, and in the background by those that inherit from it.",
        "parameters": [
          {
            "name": "groupBy",
            "in": "query",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/GroupBy"
            }
          },
          {
            "name": "expand",
            "in": "query",
            "description": "Give the areas beside the aspects.",
            "schema": {
              "type": "string",
              "enum": [
                "areas"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/portfolioGiven"
          },
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
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
                  "totalItems": 1,
                  "someHidden": false
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/entities": {
      "get": {
        "operationId": "getPortfolioEntities",
        "tags": [
          "portfolio"
        ],
        "summary": "The entities behind a row, a cell or a number",
        "description": "Takes the filters of the other views, and those that lead from a number to the entities that it counts: `aspect` or `area` with `level` from a cell, `level=none` from what is not assessed, `stale=true` from what is stale, `without` from the row that has no group, and `capability` with `demand` from the ranking of capabilities.",
        "parameters": [
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
          },
          {
            "$ref": "#/components/parameters/portfolioAspect"
          },
          {
            "$ref": "#/components/parameters/portfolioArea"
          },
          {
            "$ref": "#/components/parameters/portfolioLevel"
          },
          {
            "$ref": "#/components/parameters/portfolioStale"
          },
          {
            "$ref": "#/components/parameters/portfolioCapability"
          },
          {
            "$ref": "#/components/parameters/portfolioDemand"
          },
          {
            "$ref": "#/components/parameters/portfolioSort"
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
            "description": "A page of entities.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PortfolioEntityPage"
                },
                "example": {
                  "items": [
                    {
                      "entityRef": "component:default/checkout",
                      "title": "Checkout",
                      "kind": "component",
                      "type": "service",
                      "lifecycle": "production",
                      "owner": "group:default/team-ordering",
                      "system": "system:default/ordering",
                      "domain": "domain:default/shop",
                      "level": 2,
                      "aspects": [
                        {
                          "aspectId": "people",
                          "level": 2
                        },
                        {
                          "aspectId": "policy",
                          "level": null
                        }
                      ],
                      "coverage": {
                        "answered": 17,
                        "total": 22
                      },
                      "oldestSubmittedAt": "2026-03-02T09:30:00.000Z",
                      "stale": true,
                      "revision": 3
                    }
                  ],
                  "totalItems": 1,
                  "someHidden": false
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/export": {
      "get": {
        "operationId": "exportPortfolio",
        "tags": [
          "portfolio"
        ],
        "summary": "The same entities or rollups as a file",
        "description": "Exactly what the filters leave, sent as it is read: a row per entity, or with `groupBy` a row per group, as the pages of `/portfolio/rollups` give them. Rollups are not filtered by level, age or capability, and come by title. CSV is in UTF-8 with a byte order mark, as RFC 4180 has it; a text that a spreadsheet would take for a formula begins with an apostrophe. Where entities are hidden from the caller, CSV says so in the header `Maturity-Some-Hidden`. A connection that ends early means that the file is not whole.",
        "parameters": [
          {
            "name": "format",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "enum": [
                "csv",
                "json"
              ]
            }
          },
          {
            "name": "groupBy",
            "in": "query",
            "description": "Give rollups of such groups in place of entities.",
            "schema": {
              "$ref": "#/components/schemas/GroupBy"
            }
          },
          {
            "name": "expand",
            "in": "query",
            "description": "Give the areas beside the aspects; together with `groupBy`.",
            "schema": {
              "type": "string",
              "enum": [
                "areas"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/portfolioGiven"
          },
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
          },
          {
            "$ref": "#/components/parameters/portfolioAspect"
          },
          {
            "$ref": "#/components/parameters/portfolioArea"
          },
          {
            "$ref": "#/components/parameters/portfolioLevel"
          },
          {
            "$ref": "#/components/parameters/portfolioStale"
          },
          {
            "$ref": "#/components/parameters/portfolioCapability"
          },
          {
            "$ref": "#/components/parameters/portfolioDemand"
          },
          {
            "$ref": "#/components/parameters/portfolioSort"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The file.",
            "headers": {
              "Maturity-Some-Hidden": {
                "description": "`true` where entities are left out that the caller may not see.",
                "schema": {
                  "type": "string",
                  "enum": [
                    "true"
                  ]
                }
              }
            },
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              },
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items",
                    "someHidden"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "oneOf": [
                          {
                            "$ref": "#/components/schemas/PortfolioEntity"
                          },
                          {
                            "$ref": "#/components/schemas/Rollup"
                          }
                        ]
                      }
                    },
                    "someHidden": {
                      "type": "boolean"
                    }
                  }
                },
                "example": {
                  "items": [
                    {
                      "entityRef": "component:default/checkout",
                      "title": "checkout",
                      "kind": "component",
                      "type": "service",
                      "lifecycle": "production",
                      "owner": "group:default/team-ordering",
                      "system": "system:default/ordering",
                      "domain": "domain:default/shop",
                      "level": 2,
                      "aspects": [
                        {
                          "aspectId": "technology",
                          "level": 2
                        }
                      ],
                      "coverage": {
                        "answered": 12,
                        "total": 22
                      },
                      "oldestSubmittedAt": "2026-11-02T09:30:00.000Z",
                      "stale": false,
                      "revision": 2
                    }
                  ],
                  "someHidden": false
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/capabilities": {
      "get": {
        "operationId": "getCapabilityDemand",
        "tags": [
          "portfolio"
        ],
        "summary": "The capabilities of the model, the most wanted first",
        "description": "Ranked by the entities that nothing but the capability holds back from the next level of an area, then by those that it brings closer. The entities behind each number are given by `/portfolio/entities` with `capability` and `demand`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "All capabilities of the model.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DemandResult"
                },
                "example": {
                  "items": [
                    {
                      "capabilityId": "observability",
                      "soleBlockerFor": {
                        "entities": 3,
                        "areas": 4
                      },
                      "bringsCloser": {
                        "entities": 9,
                        "areas": 14
                      },
                      "inUseBy": 5,
                      "providers": [
                        "component:default/prometheus"
                      ]
                    }
                  ],
                  "someHidden": false
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/trend": {
      "get": {
        "operationId": "getTrend",
        "tags": [
          "portfolio"
        ],
        "summary": "How the levels came to be",
        "description": "A point for each day or week, the last one for the day on which the trend ends. It is of the entities that there are now, with what they inherit from now: each assessment counts from when it was submitted. There are at most 1,000 points.",
        "parameters": [
          {
            "name": "from",
            "in": "query",
            "description": "The first day, UTC; 90 days before the last one if left out.",
            "schema": {
              "type": "string",
              "format": "date"
            }
          },
          {
            "name": "to",
            "in": "query",
            "description": "The last day, UTC; today if left out.",
            "schema": {
              "type": "string",
              "format": "date"
            }
          },
          {
            "name": "interval",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "day",
                "week"
              ],
              "default": "week"
            }
          },
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The points, oldest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Trend"
                },
                "example": {
                  "items": [
                    {
                      "date": "2026-11-22",
                      "entities": 4,
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
                  "someHidden": false
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/status": {
      "get": {
        "operationId": "getPortfolioStatus",
        "tags": [
          "portfolio"
        ],
        "summary": "How current the views of many entities are",
        "description": "How far the views of many entities have followed the catalog and what was submitted.",
        "responses": {
          "200": {
            "description": "When the catalog was last read, and what is under way.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PortfolioStatus"
                },
                "example": {
                  "reconciledAt": "2026-11-22T09:30:00.000Z",
                  "reconciling": false,
                  "pendingUpdates": 0
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/import": {
      "post": {
        "operationId": "importAssessments",
        "tags": [
          "exchange"
        ],
        "summary": "Add assessments to the histories of many entities",
        "description": "Takes what an export gives: an `AssessmentDocument` of at most 5 MB, as YAML or JSON, and checks it whole. Each assessment says all that the entity answers at its time, and comes to stand at the end of the entity's history. One of a time that the history already has is skipped, so that an import can be repeated; one before the last assessment, or in the future, is refused. All or nothing: where anything is wrong or refused, nothing is imported. Wants the permission `maturity.admin`.",
        "parameters": [
          {
            "name": "dryRun",
            "in": "query",
            "description": "Change nothing, and tell what would become of each assessment.",
            "schema": {
              "type": "boolean",
              "default": false
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/yaml": {
              "schema": {
                "$ref": "#/components/schemas/ImportText"
              },
              "example": "assessments:\n  - entityRef: component:default/checkout\n    model: cnmm\n    submittedAt: 2026-10-12T09:30:00Z\n    submittedBy: user:default/ana\n    answers:\n      technology.ai: { state: assessed, level: 2 }\n"
            },
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ImportText"
              },
              "example": {
                "assessments": [
                  {
                    "entityRef": "component:default/checkout",
                    "model": "cnmm",
                    "submittedAt": "2026-10-12T09:30:00Z",
                    "submittedBy": "user:default/ana",
                    "answers": {
                      "technology.ai": {
                        "state": "assessed",
                        "level": 2
                      }
                    }
                  }
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What became of each assessment, or would in a dry run.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ImportResult"
                },
                "example": {
                  "dryRun": false,
                  "items": [
                    {
                      "index": 0,
                      "entityRef": "component:default/checkout",
                      "modelId": "cnmm",
                      "submittedAt": "2026-10-12T09:30:00.000Z",
                      "result": "imported",
                      "revision": 1
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "description": "Something of the document is wrong; the message has a line for each problem.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorBody"
                },
                "example": {
                  "error": {
                    "name": "InputError",
                    "message": "Nothing was imported:\nrequest:8 assessments.0.answers.technology.ai.level: technology.ai has levels 1 to 4, not 5"
                  },
                  "request": {
                    "method": "POST",
                    "url": "/import"
                  },
                  "response": {
                    "statusCode": 400
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "409": {
            "description": "The histories refuse an assessment; the message says which, and why.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorBody"
                },
                "example": {
                  "error": {
                    "name": "ConflictError",
                    "message": "Nothing was imported:\nassessments.0.submittedAt: 2026-10-12T09:30:00.000Z of component:default/checkout is before 2026-11-01T10:00:00.000Z, when revision 2 was submitted"
                  },
                  "request": {
                    "method": "POST",
                    "url": "/import"
                  },
                  "response": {
                    "statusCode": 409
                  }
                }
              }
            }
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/export": {
      "get": {
        "operationId": "exportAssessments",
        "tags": [
          "exchange"
        ],
        "summary": "The histories of entities, as an import takes them",
        "description": "Oldest first for each entity. What no import could take is left out: answers that the model no longer has a place for, assessments to models that are not served, and kinds that are not assessed. Sent as it is read: where that fails half-way, the connection breaks off. Wants the permission `maturity.admin`.",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "description": "Full entity refs; all entities where none is given.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "kind",
            "in": "query",
            "description": "Kinds of entities; all where none is given.",
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "model",
            "in": "query",
            "description": "Id of the model; all that are served if left out.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "name": "format",
            "in": "query",
            "description": "Instead of the `Accept` header, for links.",
            "schema": {
              "type": "string",
              "enum": [
                "yaml",
                "json"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The document, as a file.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AssessmentDocument"
                },
                "example": {
                  "assessments": [
                    {
                      "entityRef": "component:default/checkout",
                      "model": "cnmm",
                      "submittedAt": "2026-11-02T09:30:00.000Z",
                      "submittedBy": "user:default/ana",
                      "answers": {
                        "technology.container-and-runtime-management": {
                          "state": "assessed",
                          "level": 2,
                          "note": "Every merge builds an image."
                        }
                      }
                    }
                  ]
                }
              },
              "application/yaml": {
                "schema": {
                  "type": "string"
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
          "503": {
            "$ref": "#/components/responses/Unavailable"
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
        "description": "Namespace of the entity, in any case.",
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
        "description": "Name of the entity, in any case.",
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
      "aspectId": {
        "name": "aspectId",
        "in": "path",
        "required": true,
        "description": "Id of an aspect of the model.",
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
      "portfolioKind": {
        "name": "kind",
        "in": "query",
        "description": "Kinds of entities to count; `component` where none is given.",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioType": {
        "name": "type",
        "in": "query",
        "description": "The `spec.type` of entities.",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioLifecycle": {
        "name": "lifecycle",
        "in": "query",
        "description": "The `spec.lifecycle` of entities.",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioOwner": {
        "name": "owner",
        "in": "query",
        "description": "Full entity refs.",
        "allowReserved": true,
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioSystem": {
        "name": "system",
        "in": "query",
        "description": "Full entity refs.",
        "allowReserved": true,
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioDomain": {
        "name": "domain",
        "in": "query",
        "description": "Full entity refs; means what is part of the systems in the domain.",
        "allowReserved": true,
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioWithout": {
        "name": "without",
        "in": "query",
        "description": "What the entities do not have, as in the rollup that has no group.",
        "schema": {
          "type": "array",
          "maxItems": 6,
          "items": {
            "$ref": "#/components/schemas/GroupBy"
          }
        }
      },
      "portfolioText": {
        "name": "text",
        "in": "query",
        "description": "Part of a name or title, in any case.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200,
          "pattern": "^[^\\u0000]*$"
        }
      },
      "portfolioGiven": {
        "name": "given",
        "in": "query",
        "description": "Ids of capabilities: the levels are those that there would be if the entities used them. An area rises by one level where nothing but these capabilities is missing for it, that is, where every practice that is not in place needs one that the entity does not use, and all of those are given. Only rollups take it.",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        },
        "example": [
          "observability"
        ]
      },
      "portfolioAspect": {
        "name": "aspect",
        "in": "query",
        "description": "Id of the aspect whose level `level` and `sort` mean.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "portfolioArea": {
        "name": "area",
        "in": "query",
        "description": "Id of the area whose level `level` and `sort` mean; not with an aspect.",
        "allowReserved": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "portfolioLevel": {
        "name": "level",
        "in": "query",
        "description": "A level, or `none` for what is not assessed: of the aspect or area that is named, else the overall one.",
        "schema": {
          "type": "string",
          "pattern": "^(none|[0-9])$"
        }
      },
      "portfolioStale": {
        "name": "stale",
        "in": "query",
        "description": "`true` for entities with a stale answer among those that hold for them.",
        "schema": {
          "type": "boolean"
        }
      },
      "portfolioCapability": {
        "name": "capability",
        "in": "query",
        "description": "Id of a capability; together with `demand`.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "portfolioDemand": {
        "name": "demand",
        "in": "query",
        "description": "How the capability stands for the entities.",
        "schema": {
          "type": "string",
          "enum": [
            "soleBlocker",
            "bringsCloser",
            "inUse"
          ]
        }
      },
      "portfolioSort": {
        "name": "sort",
        "in": "query",
        "description": "Upwards, or downwards with a minus; the ref decides between equals.",
        "schema": {
          "type": "string",
          "enum": [
            "title",
            "-title",
            "level",
            "-level",
            "coverage",
            "-coverage",
            "oldest",
            "-oldest"
          ],
          "default": "title"
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
            },
            "example": {
              "areaId": "technology.container-and-runtime-management",
              "version": "7f0d6c1e-6a2b-4d0e-9c53-1f5f6f0a2b11",
              "change": "set",
              "answer": {
                "state": "assessed",
                "level": 3
              },
              "updatedAt": "2026-11-02T09:30:00.000Z",
              "updatedBy": "user:default/ana",
              "inherited": null,
              "submitted": {
                "answer": {
                  "state": "assessed",
                  "level": 2,
                  "note": "Every merge builds an image."
                },
                "provenance": {
                  "entityRef": "component:default/checkout",
                  "relation": "own",
                  "revision": 2,
                  "submittedAt": "2026-11-02T09:30:00.000Z",
                  "submittedBy": "user:default/ana",
                  "freshness": "fresh",
                  "toConfirm": false
                }
              }
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
      "Unavailable": {
        "description": "The catalog, another plugin or the database cannot be reached; the message says which. Try again later.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
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
            "$ref": "#/components/schemas/EntityReport"
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
          "freshness",
          "toConfirm"
        ],
        "properties": {
          "entityRef": {
            "type": [
              "string",
              "null"
            ],
            "description": "Who gave the answer; null where the caller may not see that entity. Then the answer has neither note nor evidence."
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
            "type": [
              "integer",
              "null"
            ],
            "description": "In which assessment it was given; null where `entityRef` is."
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "submittedBy": {
            "type": [
              "string",
              "null"
            ],
            "description": "Full entity ref; null where `entityRef` is."
          },
          "freshness": {
            "type": "string",
            "enum": [
              "fresh",
              "ageing",
              "stale"
            ]
          },
          "toConfirm": {
            "type": "boolean",
            "description": "True where the model now words what the answer says in another way than when it was given. The answer holds; somebody should look at it again."
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
          "areas",
          "gone"
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
          },
          "gone": {
            "type": "array",
            "description": "The submitted answers to areas that the model no longer has. Each submit carries them over, and they hold again when the area comes back.",
            "items": {
              "$ref": "#/components/schemas/GoneArea"
            }
          }
        }
      },
      "GoneArea": {
        "type": "object",
        "description": "An own answer to an area that the model no longer has.",
        "additionalProperties": false,
        "required": [
          "areaId",
          "title",
          "answer",
          "provenance"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "title": {
            "type": "string",
            "description": "As the model called it when the answer was given."
          },
          "answer": {
            "$ref": "#/components/schemas/Answer"
          },
          "provenance": {
            "$ref": "#/components/schemas/Provenance"
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
          },
          "target": {
            "$ref": "#/components/schemas/Target"
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
      "EntityReport": {
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
          "assessment",
          "recommendations",
          "someHidden"
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
          },
          "recommendations": {
            "type": "array",
            "description": "What lifts the areas to their next levels, in the order in which to take it.",
            "items": {
              "$ref": "#/components/schemas/Recommendation"
            }
          },
          "someHidden": {
            "type": "boolean",
            "description": "True where providers, parts or sources are left out that the caller may not see."
          }
        }
      },
      "Recommendation": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "areaId",
          "toLevel",
          "practiceIds",
          "completesLevel",
          "capabilities"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "toLevel": {
            "type": "integer"
          },
          "practiceIds": {
            "type": "array",
            "description": "Practices of that level that are not in place.",
            "items": {
              "type": "string"
            }
          },
          "completesLevel": {
            "type": "boolean",
            "description": "True where one step alone completes the level."
          },
          "capabilities": {
            "type": "array",
            "description": "What those practices need, each once.",
            "items": {
              "$ref": "#/components/schemas/ResolvedCapability"
            }
          }
        }
      },
      "ResolvedCapability": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "capabilityId",
          "status",
          "providers"
        ],
        "properties": {
          "capabilityId": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "in-use",
              "available",
              "missing"
            ],
            "description": "The entity depends on a provider; a provider exists; nobody offers it. A system or domain uses what at least one of its components uses."
          },
          "providers": {
            "type": "array",
            "description": "Full entity refs of who offers it.",
            "items": {
              "type": "string"
            }
          },
          "parts": {
            "type": "object",
            "description": "For a system or domain, how many of its components use it, of all.",
            "additionalProperties": false,
            "required": [
              "using",
              "total"
            ],
            "properties": {
              "using": {
                "type": "integer"
              },
              "total": {
                "type": "integer"
              }
            }
          }
        }
      },
      "Target": {
        "type": "object",
        "description": "The level that the owners aim at for an aspect.",
        "additionalProperties": false,
        "required": [
          "aspectId",
          "level",
          "setAt",
          "setBy"
        ],
        "properties": {
          "aspectId": {
            "type": "string"
          },
          "level": {
            "type": "integer"
          },
          "date": {
            "type": "string",
            "format": "date",
            "description": "By when."
          },
          "reason": {
            "type": "string"
          },
          "setAt": {
            "$ref": "#/components/schemas/Time"
          },
          "setBy": {
            "type": "string",
            "description": "Full entity ref."
          }
        }
      },
      "TargetInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "level"
        ],
        "properties": {
          "level": {
            "type": "integer",
            "minimum": 1,
            "maximum": 9
          },
          "date": {
            "type": "string",
            "format": "date",
            "description": "By when."
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 4000,
            "pattern": "^[^\\u0000]*$"
          }
        }
      },
      "ReportsQuery": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRefs"
        ],
        "properties": {
          "entityRefs": {
            "type": "array",
            "description": "Full entity refs.",
            "maxItems": 1000,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 255
            }
          }
        }
      },
      "QueriedReports": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "description": "In the order of the request.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entityRef",
                "report"
              ],
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "report": {
                  "description": "Null where the entity does not exist, the caller may not see it, or its kind is not assessed.",
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/EntityReport"
                    },
                    {
                      "type": "null"
                    }
                  ]
                }
              }
            }
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
          },
          "areas": {
            "type": "array",
            "description": "Where they were asked for.",
            "items": {
              "$ref": "#/components/schemas/AreaRollup"
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
      "GroupBy": {
        "type": "string",
        "description": "By what the entities of a portfolio are grouped.",
        "enum": [
          "system",
          "domain",
          "owner",
          "kind",
          "type",
          "lifecycle"
        ]
      },
      "AreaRollup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "areaId",
          "counts",
          "notAssessed",
          "median",
          "min"
        ],
        "properties": {
          "areaId": {
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
      "PortfolioEntity": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "title",
          "kind",
          "level",
          "aspects",
          "coverage",
          "oldestSubmittedAt",
          "stale",
          "revision"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "description": "In lower case."
          },
          "type": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "system": {
            "type": "string"
          },
          "domain": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "aspects": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "aspectId",
                "level"
              ],
              "properties": {
                "aspectId": {
                  "type": "string"
                },
                "level": {
                  "$ref": "#/components/schemas/Level"
                }
              }
            }
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "oldestSubmittedAt": {
            "description": "When the oldest of the answers that hold was submitted.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/Time"
              },
              {
                "type": "null"
              }
            ]
          },
          "stale": {
            "type": "boolean"
          },
          "revision": {
            "type": "integer",
            "description": "Of its own last assessment, 0 where there is none."
          }
        }
      },
      "PortfolioEntityPage": {
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
              "$ref": "#/components/schemas/PortfolioEntity"
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
      "DemandCount": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entities",
          "areas"
        ],
        "properties": {
          "entities": {
            "type": "integer"
          },
          "areas": {
            "type": "integer"
          }
        }
      },
      "DemandResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "someHidden"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "capabilityId",
                "soleBlockerFor",
                "bringsCloser",
                "inUseBy",
                "providers"
              ],
              "properties": {
                "capabilityId": {
                  "type": "string"
                },
                "soleBlockerFor": {
                  "$ref": "#/components/schemas/DemandCount"
                },
                "bringsCloser": {
                  "$ref": "#/components/schemas/DemandCount"
                },
                "inUseBy": {
                  "type": "integer",
                  "description": "Entities that use a provider of it."
                },
                "providers": {
                  "type": "array",
                  "description": "Full entity refs of who offers it.",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "Trend": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "someHidden"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "date",
                "entities",
                "aspects"
              ],
              "properties": {
                "date": {
                  "type": "string",
                  "format": "date"
                },
                "entities": {
                  "type": "integer"
                },
                "aspects": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/AspectRollup"
                  }
                }
              }
            }
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "PortfolioStatus": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "reconciledAt",
          "reconciling",
          "pendingUpdates"
        ],
        "properties": {
          "reconciledAt": {
            "description": "When the catalog was last read to its end; null for never.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/Time"
              },
              {
                "type": "null"
              }
            ]
          },
          "reconciling": {
            "type": "boolean"
          },
          "pendingUpdates": {
            "type": "integer",
            "description": "Submitted assessments that not all who inherit from them follow yet."
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
      "ImportText": {
        "description": "An `AssessmentDocument` as text; at most 5 MB. It is not checked against a schema here, but whole, so that every problem is told with its line."
      },
      "ExchangedAssessment": {
        "type": "object",
        "description": "All that an entity answers at a time.",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "submittedAt",
          "submittedBy",
          "answers"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "description": "Full entity ref."
          },
          "model": {
            "type": "string"
          },
          "submittedAt": {
            "type": "string",
            "description": "ISO 8601 with a time zone."
          },
          "submittedBy": {
            "type": "string",
            "description": "Full entity ref."
          },
          "note": {
            "type": "string",
            "maxLength": 4000
          },
          "answers": {
            "type": "object",
            "description": "By area id.",
            "additionalProperties": {
              "$ref": "#/components/schemas/Answer"
            }
          },
          "carriedOver": {
            "type": "array",
            "description": "Ids of the areas whose answer stands as the assessment before gave it; all others were given in this one.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "AssessmentDocument": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "assessments"
        ],
        "properties": {
          "assessments": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExchangedAssessment"
            }
          }
        }
      },
      "ImportItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "index",
          "entityRef",
          "modelId",
          "submittedAt",
          "result"
        ],
        "properties": {
          "index": {
            "type": "integer",
            "description": "Its place in the document, from 0."
          },
          "entityRef": {
            "type": "string"
          },
          "modelId": {
            "type": "string"
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "result": {
            "type": "string",
            "enum": [
              "imported",
              "would-import",
              "skipped",
              "refused"
            ]
          },
          "revision": {
            "type": "integer"
          },
          "reason": {
            "type": "string",
            "description": "Why it is skipped or refused."
          }
        }
      },
      "ImportResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "dryRun",
          "items"
        ],
        "properties": {
          "dryRun": {
            "type": "boolean"
          },
          "items": {
            "type": "array",
            "description": "In the order of the document.",
            "items": {
              "$ref": "#/components/schemas/ImportItem"
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
